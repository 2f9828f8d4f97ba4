/*
 * All targets in pieces, which the script of their page fetches where a reader filters or sorts them. The plans for the same
 * years share a file, so that each target stands in one. Rows are numbered within it, by place, so that those of a region follow
 * each other.
 */

/** `regions.json`: the regions with targets, each followed by those within it. */
export interface TargetRegions {
  id: string[];
  name: string[];
  /** How many of the regions before contain it. */
  depth: number[];
}

/** `2025.json`, `2023_2024_2025.json`: which rows each region has, those within it included, `from` up to, but not including, `to`. */
export interface TargetYears {
  rows: number;
  /** How many rows a piece has, and the names of the pieces. */
  piece: number;
  pieces: string[];
  region: { id: string[]; from: number[]; to: number[] };
}

/** `2025-1.json`: the first rows of plans for the same years, column by column. */
export interface TargetPiece {
  /** The plans of the piece: “上海2021”, the title, the address, and the language where it is not the page's. */
  plan: { name: string[]; title: string[]; address: string[]; lang: (string | null)[] };
  row: {
    /** The index of the plan. */
    plan: number[];
    path: string[];
    /** The address of the sentence, after that of the plan. */
    at: string[];
    words: string[];
    /** Where the number in the words begins and ends; null where it is not marked. */
    mark: ([start: number, end: number] | null)[];
    bound: string[];
    value: number[];
    printed: string[];
    unit: string[];
    kind: string[];
  };
}
