/** How many rows of a list its pages show. */
export interface ListSize {
  /** The most rows that a list may have to be shown completely on its first page. */
  whole: number;
  /** How many rows the first page of a longer list shows: those that matter most. */
  first: number;
  /** How many rows a numbered page of a longer list shows; together these pages show all rows. */
  page: number;
}

/** The sizes by what a row is: a clause with its words, a name, or anything else of a line or two. */
export const LIST_SIZES = {
  clauses: { whole: 60, first: 30, page: 50 },
  lines: { whole: 120, first: 60, page: 100 },
  names: { whole: 200, first: 100, page: 150 },
} as const satisfies Record<string, ListSize>;
