import type { Filter } from '../read/files.ts';
import { indexWords, splitMarks } from '../read/marked-letters.ts';
import { passagesOf } from '../read/passages.ts';
import { filterOf } from './filters.ts';
import { lettersOfPassage } from './passage-letters.ts';
import { planPassages } from './plan-passages.ts';
import type { PlacedPlan } from './sources.ts';

/** The letters of the passages of each record of some plans, in order: a plan's own, then those of its clauses. */
export function lettersOfRecords(plans: readonly PlacedPlan[]): string[][] {
  return plans.flatMap(({ plan, clauses, places }) =>
    [planPassages(plan, places), ...clauses.map(passagesOf)].map((passages) =>
      passages.map(lettersOfPassage),
    ),
  );
}

/** The words of the index for a record. */
export function wordsOfRecord(passages: readonly string[]): string[] {
  return passages.flatMap(indexWords);
}

/** The records that have each run of soft marks, 、“ or 》, for queries without anything else. */
export function marksOf(records: readonly (readonly string[])[]): Filter {
  return filterOf(
    records.map((passages) => passages.flatMap((letters) => splitMarks(letters).marks.filter(Boolean))),
  );
}
