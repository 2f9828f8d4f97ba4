import { expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/reuse/corpus.ts';
import { findRuns, MIN_RUN_LETTERS } from '../../src/reuse/runs.ts';
import { PLANS } from '../exports/corpus.ts';

/** Two places from which the same letters follow, and how many. */
interface Exact {
  a: number;
  b: number;
  length: number;
}

/** Every exact run between different plans, by brute force: each field against each. */
function everyExactRun({ codes, fields, starts }: Corpus): Exact[] {
  const letters = String.fromCharCode(...codes);
  const texts = fields.map((_, at) => letters.slice(starts[at], (starts[at + 1] ?? 0) - 1));
  return texts.flatMap((one, first) =>
    texts.flatMap((other, second) => {
      if (second <= first || fields[first]?.plan === fields[second]?.plan) return [];
      const [from, to] = [starts[first] ?? 0, starts[second] ?? 0];
      return exactRuns(one, other).map(({ a, b, length }) => ({ a: from + a, b: to + b, length }));
    }),
  );
}

function exactRuns(one: string, other: string): Exact[] {
  const found: Exact[] = [];
  for (let a = 0; a + MIN_RUN_LETTERS <= one.length; a++) {
    for (
      let b = other.indexOf(one.slice(a, a + MIN_RUN_LETTERS));
      b >= 0;
      b = other.indexOf(one.slice(a, a + MIN_RUN_LETTERS), b + 1)
    ) {
      if (a > 0 && one[a - 1] === other[b - 1]) continue;
      let length = MIN_RUN_LETTERS;
      while (a + length < one.length && one[a + length] === other[b + length]) length++;
      found.push({ a, b, length });
    }
  }
  return found;
}

it('every exact run between the published plans that brute force finds is found, whole', () => {
  const corpus = buildCorpus(PLANS);
  const exact = everyExactRun(corpus);
  expect(exact.length).toBeGreaterThan(20);
  const { runs } = findRuns(corpus);
  const missed = exact.filter(
    ({ a, b, length }) =>
      !runs.some(
        (run) => run.a.start <= a && a + length <= run.a.end && run.b.start <= b && b + length <= run.b.end,
      ),
  );
  expect(missed).toEqual([]);
});
