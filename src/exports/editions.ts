import type { Clause } from '../model/clause.ts';
import type { Edition } from '../model/editions.ts';
import { printedWords } from '../model/words.ts';

/** What a page of a clause reads to show its words as they stood on a day. */
export interface PrintedEdition extends Pick<Edition, 'name' | 'from' | 'until' | 'reason' | 'sha256'> {
  /**
   * The words of each clause that have changed since, null for a clause that did not exist; null as a whole where they were not
   * kept.
   */
  changed: Record<string, string | null> | null;
}

/** The contents of `/plans/<plan>/history/editions.json`, the oldest edition first. */
export function printEditions(
  plan: { id: string; clauses: readonly Clause[] },
  editions: readonly (Edition & { clauses: readonly Clause[] | null })[],
): string {
  const printed = editions.map(({ name, from, until, reason, sha256, clauses }): PrintedEdition => {
    const changed = clauses && changedWords(clauses, plan.clauses);
    return { name, from, until, reason, sha256, changed };
  });
  return `${JSON.stringify({ plan: plan.id, editions: printed })}\n`;
}

function changedWords(then: readonly Clause[], now: readonly Clause[]): Record<string, string | null> {
  const [old, present] = [then, now].map(
    (clauses) => new Map(clauses.map((one) => [one.id, printedWords(one)])),
  );
  const ids = new Set([...(old?.keys() ?? []), ...(present?.keys() ?? [])]);
  const changed = [...ids].filter((id) => old?.get(id) !== present?.get(id));
  return Object.fromEntries(changed.map((id) => [id, old?.get(id) ?? null]));
}
