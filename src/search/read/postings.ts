/** Where something stands in a record. */
export interface Found {
  /** The positions of its first letter, sorted. */
  positions: number[];
  /** Whether it stands somewhere as it was asked for, without further marks in it. */
  strict: boolean;
}

/** The records in which something stands. */
export type Postings = Map<number, Found>;

/** Positions in a bundle, each with whether what stands there does so without further marks in it. */
export type Positions = Map<number, boolean>;

/** Those of some positions that have one of `next` exactly `offset` letters after them. */
export function followedBy(positions: Positions, next: Positions, offset: number): Positions {
  const followed: Positions = new Map();
  for (const [position, strict] of positions) {
    const after = next.get(position + offset);
    if (after !== undefined) followed.set(position, strict && after);
  }
  return followed;
}

/** The union of some postings. */
export function mergePostings(all: readonly Postings[]): Postings {
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  const merged: Postings = new Map();
  for (const [record, found] of all.flatMap((postings) => [...postings])) {
    const known = merged.get(record);
    merged.set(record, {
      positions: [...(known?.positions ?? []), ...found.positions].sort((a, b) => a - b),
      strict: found.strict || (known?.strict ?? false),
    });
  }
  return merged;
}
