import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { isRow } from '../../model/row.ts';
import type { ExtractedText, Reader, ReadTable } from './extract.ts';
import { fileLinesOf } from './file-lines.ts';
import { notesOnFrontMatter, readFrontMatter } from './front-matter.ts';
import { elementsIn } from './html/nodes.ts';
import { dataTable } from './html/tables.ts';
import { type Grid, printTable, type Row } from './table.ts';
import { readText } from './text.ts';

/**
 * Reads Markdown. Markup stays in the text, since the repairs remove it reversibly; Markdown and HTML tables become table
 * rows, and front matter becomes evidence.
 */
export const markdownReader: Reader = {
  name: 'markdown 3',
  async read(bytes, file) {
    const { text, exact, notes } = readText(bytes, file);
    const printed = printTables(text);
    return {
      text: printed.text,
      lineEnds: 'blank-lines',
      fileLines: fileLinesOf(text, printed.text),
      tables: printed.tables,
      exact: exact && printed.text === text,
      notes: [...notes, ...notesOnFrontMatter(text)],
      evidence: readFrontMatter(text),
    };
  },
};

/** A table in Markdown: a header row, a row of dashes, further rows. */
const TABLE = /^[ \t]*\|.*\|[ \t]*\r?\n[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\r?\n[ \t]*\|.*\|[ \t]*)*/gm;
/** An HTML table, as OCR programs write them. */
const PAGE_TABLE = /<table\b[\s\S]*?<\/table>/gi;

/** A table with its offsets and its caption. */
interface PlacedGrid {
  start: number;
  end: number;
  grid: Grid;
  caption: readonly string[];
}

/** Replaces the tables of a text by their rows. */
function printTables(text: string): Pick<ExtractedText, 'text' | 'tables'> {
  const tables: ReadTable[] = [];
  let printed = '';
  let done = 0;
  for (const { start, end, grid, caption } of gridsIn(text)) {
    printed += `${text.slice(done, start)}${/(?:^|\n)$/.test(text.slice(0, start)) ? '' : '\n\n'}`;
    const table = printTable(grid);
    const from = printed.split('\n').length - 1;
    for (const own of table.tables) tables.push({ ...own, line: from + 2 * (caption.length + own.line) });
    printed +=
      paragraphs([...caption, ...table.lines]) + (/^(?:\r?\n|$)/.test(text.slice(end)) ? '' : '\n\n');
    done = end;
  }
  return { text: printed + text.slice(done), tables };
}

/** Joins lines with empty lines between them, except between the rows of a table. */
function paragraphs(lines: readonly string[]): string {
  const gap = (line: string, i: number) => (isRow(line) && isRow(lines[i - 1] ?? '') ? '\n' : '\n\n');
  return lines.map((line, i) => (i === 0 ? line : gap(line, i) + line)).join('');
}

function gridsIn(text: string): PlacedGrid[] {
  const placed = [...text.matchAll(PAGE_TABLE)].flatMap((match) => pageTable(match[0], match.index));
  const isInside = (at: number) => placed.some(({ start, end }) => at >= start && at < end);
  const own = [...text.matchAll(TABLE)].filter(({ index }) => !isInside(index)).map(markdownTable);
  return [...placed, ...own].sort((a, b) => a.start - b.start);
}

function markdownTable({ 0: table, index: start }: RegExpExecArray): PlacedGrid {
  const [head = '', , ...rows] = table.split(/\r?\n/);
  const grid = { rows: [head, ...rows].map(cellsOf), merged: [], head: 1 };
  return { start, end: start + table.length, grid, caption: [] };
}

function cellsOf(line: string): Row {
  const inner = line.trim().slice(1, -1);
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/\s*<br\s*\/?>\s*/gi, '\n'),
  );
}

function pageTable(html: string, start: number): PlacedGrid[] {
  const [table] = elementsIn(parseFragment<DefaultTreeAdapterMap>(html));
  const grid = table ? dataTable(table) : null;
  return grid ? [{ start, end: start + html.length, grid, caption: grid.caption }] : [];
}
