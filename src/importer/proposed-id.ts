import { proposeSectors } from '../facts/sectors.ts';
import type { Plan } from '../model/plan.ts';
import type { Sector } from '../model/register.ts';
import { fieldIn } from './field-words.ts';

/**
 * Proposes the id of a plan, region-field-year, from what the document says: 青浦区应急管理局2023年工作要点 →
 * `qingpu-emergency-2023`. What is not known is left out; null where neither field nor year is known.
 */
export function proposeId(
  plan: Pick<Plan, 'title' | 'issuers' | 'region' | 'year' | 'clauses'>,
  sectors: readonly Sector[],
): string | null {
  const field = fieldOf(plan, sectors);
  if (field === null && plan.year === null) return null;
  return [plan.region, field, plan.year].filter((part) => part !== null).join('-');
}

/** The field of a plan: by its title, there by the words after the year first, then by its issuers, last by its clauses. */
function fieldOf(
  { title, issuers, clauses }: Pick<Plan, 'title' | 'issuers' | 'clauses'>,
  sectors: readonly Sector[],
): string | null {
  const [, subject = ''] = title.match(/\d{4}年(?:度)?(.*)$/) ?? [];
  for (const words of [subject, title]) {
    const field = fieldIn(words) ?? proposeSectors(words, sectors).at(0);
    if (field) return field;
  }
  return fieldIn(issuers.join('、')) ?? mostFrequent(clauses.flatMap((clause) => clause.sectors));
}

function mostFrequent(ids: readonly string[]): string | null {
  const counts = [...Map.groupBy(ids, (id) => id)].map(([id, { length }]) => ({ id, length }));
  return counts.sort((a, b) => b.length - a.length).at(0)?.id ?? null;
}
