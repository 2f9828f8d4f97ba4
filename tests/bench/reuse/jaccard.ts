import type { Plan } from '../../../src/model/plan.ts';
import { lettersOf } from '../../../src/reuse/letters.ts';
import type { Planted } from './planted.ts';
import { keyOf, mustBeFound, type Score } from './score.ts';

const GRAM = 5;
/** The thresholds of similarity; the baseline gets the best of them. */
const THRESHOLDS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5];

/** A clause as the set of its grams. */
interface Bag {
  place: { plan: string; clause: string };
  grams: ReadonlySet<string>;
}

/**
 * The baseline: two clauses of different plans are similar where the Jaccard index of their 5-grams reaches a threshold. It
 * finds clauses and not passages; in return it gets the threshold with the best F1, chosen afterwards.
 */
export function scoreJaccard(
  plans: readonly Plan[],
  planted: readonly Planted[],
): Score & { threshold: number } {
  const alike = alikeClauses(bagsOf(plans));
  const copies = new Set(planted.map(({ from, to }) => keyOf(from, to)));
  const wanted = new Set(planted.filter(mustBeFound).map(({ from, to }) => keyOf(from, to)));
  const scores = THRESHOLDS.map((threshold) => {
    const found = alike.filter(({ share }) => share >= threshold).map(({ key }) => key);
    const recall = found.filter((key) => wanted.has(key)).length / wanted.size;
    const precision = found.filter((key) => copies.has(key)).length / Math.max(found.length, 1);
    return { threshold, recall, precision };
  });
  return scores.reduce((best, score) => (f1(score) > f1(best) ? score : best));
}

function bagsOf(plans: readonly Plan[]): Bag[] {
  return plans.flatMap((plan) =>
    plan.clauses.map(({ id, text }) => {
      const letters = lettersOf(text);
      const grams = Array.from({ length: Math.max(letters.length - GRAM + 1, 0) }, (_, at) =>
        letters.slice(at, at + GRAM),
      );
      return { place: { plan: plan.id, clause: id }, grams: new Set(grams) };
    }),
  );
}

/** All pairs of clauses of different plans with a gram in common, through an inverted index. */
function alikeClauses(bags: readonly Bag[]): { key: string; share: number }[] {
  const having = new Map<string, number[]>();
  const alike: { key: string; share: number }[] = [];
  for (const [at, { place, grams }] of bags.entries()) {
    const common = new Map<number, number>();
    for (const gram of grams) {
      const others = having.get(gram) ?? [];
      for (const other of others) common.set(other, (common.get(other) ?? 0) + 1);
      having.set(gram, others);
      others.push(at);
    }
    for (const [other, count] of common) {
      const bag = bags[other];
      if (!bag || bag.place.plan === place.plan) continue;
      const share = count / (grams.size + bag.grams.size - count);
      if (share >= (THRESHOLDS[0] ?? 0)) alike.push({ key: keyOf(bag.place, place), share });
    }
  }
  return alike;
}

function f1({ recall, precision }: Score): number {
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}
