/** The records in which something stands, and the positions of its first letter in each, sorted. */
export type Postings = Map<number, number[]>;

/** Those of some positions that have one of `next` exactly `offset` letters behind them. */
export function followedBy(positions: readonly number[], next: readonly number[], offset: number): number[] {
  const behind = new Set(next);
  return positions.filter((position) => behind.has(position + offset));
}

/** The union of some postings. */
export function mergePostings(all: readonly Postings[]): Postings {
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  const merged: Postings = new Map();
  for (const [record, positions] of all.flatMap((postings) => [...postings])) {
    merged.set(record, [...(merged.get(record) ?? []), ...positions]);
  }
  for (const positions of merged.values()) positions.sort((a, b) => a - b);
  return merged;
}
