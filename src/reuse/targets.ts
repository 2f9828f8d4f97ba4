import type { Target } from '../model/facts.ts';
import { pairsOf } from '../text/pairs.ts';
import { lettersOf } from './letters.ts';

/** A target and its counterpart in another plan; null where one has none. */
interface TargetPair {
  a: Target | null;
  b: Target | null;
}

/** The least share of pairs of letters that the words of two counterparts have in common. */
const LEAST = 0.4;

/**
 * The targets of two clauses in pairs that count the same thing in similar words, “完成70万平方米…改造” and “完成90万平方米…改造”, in
 * the order of the first clause, then those that only the second has.
 */
export function pairTargets(a: readonly Target[], b: readonly Target[]): TargetPair[] {
  const free = new Set(b);
  const pairs: TargetPair[] = a.map((target) => {
    const alike = [...free]
      .map((other) => ({ other, share: shareOf(target, other) }))
      .filter(({ share }) => share >= LEAST)
      .sort((one, other) => other.share - one.share);
    const other = alike[0]?.other ?? null;
    if (other) free.delete(other);
    return { a: target, b: other };
  });
  return [...pairs, ...[...free].map((other) => ({ a: null, b: other }))];
}

/** The share of the shorter quote's pairs of letters that the other has; 0 where unit or kind differ. */
function shareOf(one: Target, other: Target): number {
  if (one.unit !== other.unit || one.kind !== other.kind) return 0;
  const [left, right] = [quotePairs(one.quote), quotePairs(other.quote)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return common / Math.max(1, Math.min(left.size, right.size));
}

function quotePairs(quote: string): Set<string> {
  return new Set(pairsOf(lettersOf(quote).replaceAll(/\d/g, '')));
}
