import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import type { Reader } from './extract.ts';
import { notesOnFrontMatter, readFrontMatter } from './front-matter.ts';
import { elementsIn } from './html/nodes.ts';
import { dataTable } from './html/tables.ts';
import { printTable, type Row } from './table.ts';
import { readText } from './text.ts';

/**
 * Reads Markdown: its signs are left to the repairs, which can be undone; its tables, and those that converters write in
 * HTML, become lines; front matter is evidence.
 */
export const markdownReader: Reader = {
  name: 'markdown 2',
  async read(bytes, file) {
    const { text, exact, notes } = readText(bytes, file);
    const printed = printPageTables(printTables(text));
    return {
      text: printed,
      lineEnds: 'blank-lines',
      exact: exact && printed === text,
      notes: [...notes, ...notesOnFrontMatter(text)],
      evidence: readFrontMatter(text),
    };
  },
};

const TABLE = /^[ \t]*\|.*\|[ \t]*\r?\n[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\r?\n[ \t]*\|.*\|[ \t]*)*/gm;

function printTables(text: string): string {
  return text.replaceAll(TABLE, (table) => {
    const [head = '', , ...rows] = table.split(/\r?\n/);
    return paragraphs(printTable([head, ...rows].map(cellsOf)));
  });
}

/** The lines of a table, each a paragraph: an empty line ends one for certain. */
function paragraphs(lines: readonly string[]): string {
  return lines.join('\n\n');
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

/** Tables in HTML, as programs that recognise text write them. */
function printPageTables(text: string): string {
  return text.replaceAll(/<table\b[\s\S]*?<\/table>/gi, (html) => {
    const [table] = elementsIn(parseFragment<DefaultTreeAdapterMap>(html));
    const rows = table ? dataTable(table) : null;
    return rows ? `\n\n${paragraphs(printTable(rows))}\n\n` : html;
  });
}
