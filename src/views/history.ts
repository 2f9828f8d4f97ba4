import type { ChangedClause, EditionView } from '../components/history/Editions.astro';
import { clauseAddress, historyFileAddress, proofAddress, WORDS_FILE } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { printDate } from '../model/date.ts';
import type { Edition } from '../model/editions.ts';
import type { Plan } from '../model/plan.ts';
import { printedWords } from '../model/words.ts';
import { differencesOf } from '../reuse/differences.ts';
import { LOG_KINDS } from './log.ts';
import { printedPaths } from './places.ts';

/** An edition with its clauses; null where its words were not kept. */
export interface KeptEdition extends Edition {
  clauses: readonly Clause[] | null;
}

/** The editions of a plan as its page shows them, the newest first, each with what it changed in the one before. */
export function historyView(plan: Plan, editions: readonly KeptEdition[]): EditionView[] {
  return editions
    .map((edition, at): EditionView => {
      const before = editions[at - 1];
      const isLast = at === editions.length - 1;
      const file = isLast ? proofAddress(plan, WORDS_FILE) : historyFileAddress(plan, edition.name);
      return {
        name: edition.name,
        iso: edition.from,
        date: printDate(edition.from),
        kind: LOG_KINDS[edition.kind],
        reason: edition.reason,
        until: edition.until && printDate(edition.until),
        sha256: edition.sha256,
        file: edition.clauses ? file : null,
        changes: before ? changesOf(plan, before.clauses, edition.clauses) : [],
      };
    })
    .toReversed();
}

/** The clauses that differ, word by word; null where the words of one of the editions were not kept. */
function changesOf(
  plan: Plan,
  before: readonly Clause[] | null,
  after: readonly Clause[] | null,
): ChangedClause[] | null {
  if (!before || !after) return null;
  const [old, now] = [
    new Map(before.map((one) => [one.id, one])),
    new Map(after.map((one) => [one.id, one])),
  ];
  const paths = printedPaths([...before, ...after.filter(({ id }) => !old.has(id))]);
  const present = new Set(plan.clauses.filter(({ kind }) => kind !== 'frame').map(({ id }) => id));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id): ChangedClause[] => {
    const [was, is] = [wordsIn(old, id), wordsIn(now, id)];
    const address = present.has(id) ? clauseAddress(plan, { id }) : null;
    return was === is ? [] : [{ id, name: paths.get(id) ?? id, address, parts: differencesOf(was, is) }];
  });
}

function wordsIn(clauses: ReadonlyMap<string, Clause>, id: string): string {
  const clause = clauses.get(id);
  return clause ? printedWords(clause) : '';
}
