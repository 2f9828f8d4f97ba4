/** Where a phrase or a term occurs in a record. */
export interface Found {
  /** The positions of its first letter, sorted. */
  positions: number[];
  /** Whether it occurs somewhere as typed, without further soft marks in it. */
  strict: boolean;
}

/** The postings of a phrase or a term: the records in which it occurs. */
export type Postings = Map<number, Found>;

/** Positions in a bundle, each with whether the match there is strict, without further soft marks in it. */
export type Positions = Map<number, boolean>;

/** The positions that have one of `next` exactly `offset` letters after them; strict where both are. */
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
