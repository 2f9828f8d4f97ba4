const CELL = '\t';

/** Whether a paragraph is a row of a table: a tab stands before each of its cells. */
export function isRow(paragraph: string): boolean {
  return paragraph.startsWith(CELL);
}

/** The id of a row on the pages of its clause, `annex-1-r3`: its number counts all rows of the clause's tables, heads too. */
export function rowId(clause: string, number: number): string {
  return `${clause}-r${number}`;
}
