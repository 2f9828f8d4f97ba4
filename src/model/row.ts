const CELL = '\t';

/** Whether a paragraph is a row of a table: a tab stands before each of its cells. */
export function isRow(paragraph: string): boolean {
  return paragraph.startsWith(CELL);
}

/** The id of a row on the pages of its clause, `annex-1-r3`: its number counts all rows of the clause's tables, heads too. */
export function rowId(clause: string, number: number): string {
  return `${clause}-r${number}`;
}

/** The cells of a row in one line, “指标：漏损率；2025年：控制在9%以内”; no ； follows a full stop, and empty cells are left out. */
export function joinCells(cells: readonly string[]): string {
  return cells
    .filter(Boolean)
    .reduce((line, cell) => line + (line === '' || /[。！？；]$/.test(line) ? '' : '；') + cell, '');
}
