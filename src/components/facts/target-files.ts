/*
 * All targets, split into files that the script of their page fetches when a reader filters or sorts them. Plans for the same
 * years share an index and its pieces, so that each target occurs once. Rows are numbered across these pieces and ordered by
 * region, so that the rows of a region are consecutive.
 */

/** `regions.json`: the regions with targets, each followed by those within it. */
export interface TargetRegions {
  id: string[];
  name: string[];
  /** The nesting depth: how many of the listed regions contain it. */
  depth: number[];
}

/** `2025.json`, `2023_2024_2025.json`: the rows of each region, subregions included, from `from` to `to`, exclusive. */
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
