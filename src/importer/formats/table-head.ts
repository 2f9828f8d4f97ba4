import type { Grid, Row } from './table.ts';

/** The longest cell of a header row. */
const MAX_LENGTH = 24;

/** The number of header rows: as the file says, else the first row where it looks like one, with rows that it is merged with. */
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

/** Whether the cells of a row are names and not numbers: 指标, 单位, 2025年目标. */
function isHead(row: Row): boolean {
  const cells = row.filter(Boolean);
  return cells.every((cell) => {
    const words = cell.replaceAll('\n', '');
    return (
      words.length <= MAX_LENGTH &&
      !/[。；]/u.test(words) &&
      (/[^\d.,%％\s\-—/]/u.test(words) || isYear(words))
    );
  });
}

function isYear(words: string): boolean {
  return /^(?:19|20)\d{2}$/.test(words);
}
