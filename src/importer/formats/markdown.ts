import type { Reader } from './extract.ts';
import { printTable, type Row } from './table.ts';
import { readText } from './text.ts';

/** Reads Markdown: its signs and front matter are left to the repairs, which can be undone; its tables become lines. */
export const markdownReader: Reader = {
  name: 'markdown 1',
  extensions: ['.md', '.markdown'],
  largest: 4_000_000,
  recognises: () => false,
  async read(bytes, file) {
    const { text, exact, ...rest } = readText(bytes, file);
    const printed = printTables(text);
    return { ...rest, text: printed, lineEnds: 'blank-lines', exact: exact && printed === text };
  },
};

const TABLE = /^[ \t]*\|.*\|[ \t]*\r?\n[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\r?\n[ \t]*\|.*\|[ \t]*)*/gm;

function printTables(text: string): string {
  return text.replaceAll(TABLE, (table) => {
    const [head = '', , ...rows] = table.split(/\r?\n/);
    return printTable([head, ...rows].map(cellsOf)).join('\n');
  });
}

function cellsOf(line: string): Row {
  const inner = line.trim().slice(1, -1);
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
