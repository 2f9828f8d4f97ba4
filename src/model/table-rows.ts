import { joinCells } from './row.ts';
import { type Block, CELL_BREAK, cellsOf, covers, type MergedCell } from './table.ts';

type TableBlock = Extract<Block, { rows: object }>;

/** Words of a text by their offsets, in UTF-16 code units. */
interface Words {
  start: number;
  end: number;
}

/** The name of each column of a table from its head, “目标值 2025年”; empty strings where it has none. */
export function columnNames(text: string, block: TableBlock): string[] {
  const columns = cellsIn(text, block, 0).length;
  const heads = Array.from({ length: block.table.head }, (_, row) => row);
  return Array.from({ length: columns }, (_, column) => {
    const cells = heads.map((row) => cellAt(text, block, row, column));
    const words = cells.map(({ start, end }) => oneLine(text.slice(start, end)));
    return [...new Set(words)].filter(Boolean).join(' ');
  });
}

/** A cell with the name of its column; null where it spans columns of different names, or the table has no head. */
export interface NamedCell extends Words {
  name: string | null;
}

/** The cells of a row with the names of their columns; a merged cell of a row above belongs to each row that it covers. */
export function namedCells(text: string, block: TableBlock, row: number): NamedCell[] {
  const cells = columnNames(text, block).map((name, column) => ({
    name,
    ...cellAt(text, block, row, column),
  }));
  const byCell = Map.groupBy(cells, ({ start }) => start);
  return [...byCell.values()].flatMap(([cell, ...others]) => {
    if (!cell) return [];
    const isNamed = cell.name !== '' && others.every(({ name }) => name === cell.name);
    return { ...cell, name: isNamed ? cell.name : null };
  });
}

/** A row in one line with the names of its columns, “指标：漏损率；2025年：控制在9%以内”; `wordsOf` gives the words of a cell. */
export function rowInWords(
  text: string,
  block: TableBlock,
  row: number,
  wordsOf = ({ start, end }: Words) => text.slice(start, end),
): string {
  const cells = namedCells(text, block, row).map((cell) => ({
    name: cell.name,
    words: oneLine(wordsOf(cell)),
  }));
  return joinCells(
    cells.map(({ name, words }) => (words === '' || name === null ? words : `${name}：${words}`)),
  );
}

function cellAt(text: string, block: TableBlock, row: number, column: number): Words {
  const own: Pick<MergedCell, 'row' | 'column'> = block.table.merged.find((cell) =>
    covers(cell, row, column),
  ) ?? { row, column };
  return cellsIn(text, block, own.row)[own.column] ?? { start: block.start, end: block.start };
}

function cellsIn(text: string, { rows }: TableBlock, row: number): Words[] {
  const { start: from = 0, end: to = 0 } = rows[row] ?? {};
  return cellsOf(text.slice(from, to)).map(({ words, start }) => ({
    start: from + start,
    end: from + start + words.length,
  }));
}

function oneLine(words: string): string {
  return words.replaceAll(CELL_BREAK, ' ').trim();
}
