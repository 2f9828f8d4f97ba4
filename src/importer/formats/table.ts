import { readMarker } from '../../model/markers.ts';

/**
 * A row of a table: the words of each column, paragraphs joined by \n, empty where the column has none or a cell above or
 * before spans over it.
 */
export type Row = readonly string[];

const NUMBER = /^(?:序\s*号|序|编\s*号|项\s*号)$/;
const TASK = /任务|措施|事项|项目|内容|要点|举措|工作|目标|指标|名称|类别/;
const DUTY = /单位|部门|责任|牵头|配合|时限|时间|期限|进度|节点/;

/** What the columns of a task table are: where its number stands, and the heading of each. */
interface Columns {
  number: number;
  headings: string[];
}

/**
 * A table as lines of text. A row of a task table (序号, 任务, 责任单位, 完成时限) is its number and its task, and below them
 * each further cell behind its column's heading, as a screen reader says it: `1⇥修订预案`, `责任单位：市应急局`. The rows of any
 * other table are lines with a tab between the cells.
 */
export function printTable(rows: readonly Row[]): string[] {
  const filled = rows.map((row) => row.map(trimLines)).filter((row) => row.some(Boolean));
  // A table of one column is a frame around text.
  if (filled.every((row) => row.length === 1)) return filled.flatMap(([cell = '']) => cell.split('\n'));
  const head = filled.slice(0, 3).findIndex(isTaskHead);
  if (head < 0) return filled.map(printRow);
  const height = hasSecondHead(filled, head) ? 2 : 1;
  const columns = readColumns(filled.slice(head, head + height));
  return [
    ...filled.slice(0, head + height).map(printRow),
    ...filled.slice(head + height).flatMap((row) => printTask(row, columns)),
  ];
}

/** A cell without empty lines and without white space around its words; a tab in it would end it. */
function trimLines(cell: string): string {
  const lines = cell.split('\n').map((line) => line.replaceAll('\t', ' ').trim());
  return lines.filter(Boolean).join('\n');
}

function oneLine(cell: string): string {
  return cell.replaceAll('\n', ' ');
}

function printRow(row: Row): string {
  const cells = row.map(oneLine);
  return cells.filter(Boolean).length > 1 ? cells.join('\t').trimEnd() : cells.join('');
}

/** Whether a row heads a table of tasks: 序号, 重点任务, 责任单位. */
export function isTaskHead(row: Row): boolean {
  const others = row.filter((cell) => !NUMBER.test(cell));
  return others.length < row.length && others.some(isTask) && others.some((cell) => DUTY.test(cell));
}

function isTask(heading: string): boolean {
  return TASK.test(heading) && !DUTY.test(heading);
}

/** Whether the heading goes on in a second row, 责任分工 above 牵头单位 and 配合单位: there is no number in it. */
function hasSecondHead(rows: readonly Row[], head: number): boolean {
  const [first = [], second = []] = rows.slice(head, head + 2);
  const spans = first.some((cell, i) => cell === '' && second[i] !== '');
  return spans && second[first.findIndex((cell) => NUMBER.test(cell))] === '';
}

function readColumns(heads: readonly Row[]): Columns {
  const [first = [], second = []] = heads;
  const headings = first.map((cell, i) => (second[i] || cell).replace(/\s/g, ''));
  return { number: first.findIndex((cell) => NUMBER.test(cell)), headings };
}

/** A row of a task table; one cell alone is a heading between the rows, a row without a number goes on with the one above. */
function printTask(row: Row, { number, headings }: Columns): string[] {
  const places = row.flatMap((cell, i) => (cell === '' || i === number ? [] : [i]));
  const printed = oneLine(row[number] ?? '');
  if (places.length === 0) return [printed];
  if (printed === '' && places.length === 1 && places[0] === 0) return [oneLine(row[0] ?? '')];
  const task = printed === '' ? -1 : (places.find((i) => isTask(headings[i] ?? '')) ?? places[0] ?? -1);
  const others = places.filter((i) => i !== task).map((i) => withHeading(headings[i] ?? '', row[i] ?? ''));
  return printed === ''
    ? others
    : [...`${printed}\t${printTaskCell(row[task] ?? '')}`.split('\n'), ...others];
}

/** The paragraphs of a task are lines, unless they are numbered: those numbers are not of the table's kind. */
function printTaskCell(cell: string): string {
  return cell.split('\n').some((line) => readMarker(line)) ? oneLine(cell) : cell;
}

function withHeading(heading: string, cell: string): string {
  return heading === '' ? oneLine(cell) : `${heading}：${oneLine(cell)}`;
}
