import { END } from '../pagefind/letters.ts';
import { passagesOf, planPassages } from '../read/passages.ts';
import { lettersOfPassage } from './passage-letters.ts';
import type { SearchedPlan } from './sources.ts';

/** The letters of each passage of a record, 电梯 → “电梯” and END twice, so that no phrase matches across the end of a passage. */
type RecordLetters = readonly string[];

/** The letters of the records of some plans, in order: each plan's own, then its clauses'. */
export function lettersOfRecords(plans: readonly SearchedPlan[]): RecordLetters[] {
  return plans.flatMap(({ plan, clauses }) =>
    [planPassages(plan), ...clauses.map(passagesOf)].map((passages) =>
      passages.map((passage) => lettersOfPassage(passage) + END + END),
    ),
  );
}

/** How many pairs of letters a record has. */
export function countPairs(record: RecordLetters): number {
  return record.reduce((sum, letters) => sum + letters.length - 1, 0);
}
