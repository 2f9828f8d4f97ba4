import { encodeDeltas } from '../read/deltas.ts';
import type { Filter } from '../read/files.ts';
import { indexWords, splitMarks } from '../read/marked-letters.ts';
import { passagesOf } from '../read/passages.ts';
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
  const byRun = new Map<string, number[]>();
  for (const [record, passages] of records.entries()) {
    const runs = passages.flatMap((letters) => splitMarks(letters).marks.filter(Boolean));
    for (const run of new Set(runs)) byRun.set(run, [...(byRun.get(run) ?? []), record]);
  }
  return [...byRun].map(([run, all]) => [run, encodeDeltas(all)]);
}
