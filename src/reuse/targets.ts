import type { Target } from '../model/facts.ts';
import { lettersOf } from './letters.ts';

/** A target and the one that has its place in another plan; null where there is none. */
export interface TargetPair {
  a: Target | null;
  b: Target | null;
}

/** Of the letters around two numbers at least this share is to be the same. */
const LEAST = 0.4;

/**
 * The targets of two clauses side by side, those that count the same thing in similar words in one line: “完成70万平方米…改造”
 * and “完成90万平方米…改造”. In the order of the first, then what only the second has.
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

/** Which share of the pairs of letters of the shorter words is in the other; 0 where they count other things. */
function shareOf(one: Target, other: Target): number {
  if (one.unit !== other.unit || one.kind !== other.kind) return 0;
  const [left, right] = [pairsOf(one.quote), pairsOf(other.quote)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return common / Math.max(1, Math.min(left.size, right.size));
}

function pairsOf(quote: string): Set<string> {
  const letters = lettersOf(quote).replaceAll(/\d/g, '');
  return new Set(
    Array.from({ length: Math.max(letters.length - 1, 0) }, (_, at) => letters.slice(at, at + 2)),
  );
}
