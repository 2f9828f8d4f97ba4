import type { Grid, Row } from './table.ts';

/** A head's cell is seldom longer. */
const LONG = 24;

/** How many of a table's first rows are its head: as the file says, else the first where it looks like one, with what is merged over it. */
export function headRows({ rows, merged, head }: Grid): number {
  if (head !== null && head > 0) return Math.min(head, rows.length - 1);
  const [first = [], ...others] = rows;
  if (others.length === 0 || !isHead(first)) return 0;
  const inFirst = merged.filter(({ row }) => row === 0);
  const tall = Math.max(1, ...inFirst.map((cell) => cell.rows));
  const split = inFirst.some(({ columns, rows: height }) => columns > 1 && height === 1);
  const height = split ? Math.max(tall, 2) : tall;
  const below = rows.slice(1, height);
  return below.every(isHead) && height < rows.length ? height : 1;
}

/** Whether the cells of a row are names and no figures: 指标, 单位, 2025年目标. */
function isHead(row: Row): boolean {
  const cells = row.filter(Boolean);
  return cells.every((cell) => {
    const words = cell.replaceAll('\n', '');
    return (
      words.length <= LONG && !/[。；]/u.test(words) && (/[^\d.,%％\s\-—/]/u.test(words) || isYear(words))
    );
  });
}

function isYear(words: string): boolean {
  return /^(?:19|20)\d{2}$/.test(words);
}
