import type { Reuse, Stretch } from '../../../src/model/reuse.ts';
import type { Planted } from './planted.ts';

/** Recall of the copies that must be found, and precision of the findings. */
export interface Score {
  recall: number;
  precision: number;
}

/** Whether a copy is one that must be found: at least 30 characters with at most 20 % of them changed. */
export function mustBeFound({ length, rate }: Planted): boolean {
  return length >= 30 && rate <= 0.2;
}

/** Scores passages: one is right where it overlaps a copy by half of both, in both clauses. */
export function scoreRuns(
  reuse: readonly Reuse[],
  planted: readonly Planted[],
): Score & { found: Set<Planted> } {
  const copies = Map.groupBy(planted, ({ from, to }) => keyOf(from, to));
  const found = new Set<Planted>();
  let right = 0;
  for (const run of reuse) {
    const hits = (copies.get(keyOf(run.a, run.b)) ?? []).filter((copy) => isSame(run, copy));
    for (const copy of hits) found.add(copy);
    if (hits.length > 0) right++;
  }
  const wanted = planted.filter(mustBeFound);
  const recall = wanted.filter((copy) => found.has(copy)).length / wanted.length;
  return { recall, precision: right / reuse.length, found };
}

/** Two clauses as a key, the same in either order. */
export function keyOf(...places: readonly Pick<Stretch, 'plan' | 'clause'>[]): string {
  return places
    .map(({ plan, clause }) => `${plan}/${clause}`)
    .sort()
    .join(' ');
}

function isSame({ a, b }: Reuse, { from, to }: Planted): boolean {
  const turned = a.plan !== from.plan;
  return meet(turned ? b : a, from) && meet(turned ? a : b, to);
}

function meet(one: Stretch, other: Stretch): boolean {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common * 2 >= Math.max(one.end - one.start, other.end - other.start);
}
