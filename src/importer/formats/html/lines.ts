import type { ReadTable } from '../extract.ts';
import { placeTables, printTable } from '../table.ts';
import {
  attribute,
  childrenOf,
  type Element,
  isElement,
  isHidden,
  lineOf,
  type Node,
  textOf,
} from './nodes.ts';
import { dataTable } from './tables.ts';

/** The paragraphs of a page, before, in and after the article. */
export interface PageLines {
  before: string[];
  article: string[];
  after: string[];
  /** The tables of the article. */
  tables: ReadTable[];
  /** For each of these lines, the line of the file on which it begins. */
  fileLines: number[];
}

/** Inline elements; all others begin a new line. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p q ruby rb s samp small ' +
    'span st1:chsdate strike strong sub sup time tt u var wbr'
  ).split(' '),
);

export function readLines(body: Element, article: Element): PageLines {
  const writer = new LineWriter();
  const span = { start: 0, end: 0 };
  const write = (node: Node): void => {
    if (node === article) span.start = writer.breakLine();
    writeNode(node, writer, write);
    if (node === article) span.end = writer.breakLine();
  };
  write(body);
  const lines = writer.lines;
  return {
    before: lines.slice(0, span.start),
    article: lines.slice(span.start, span.end),
    after: lines.slice(span.end),
    fileLines: writer.fileLines,
    tables: placeTables(lines, writer.tables)
      .filter(({ line }) => line >= span.start && line < span.end)
      .map((table) => ({ ...table, line: table.line - span.start })),
  };
}

/** Collects words into lines, collapsing white space as a browser does. */
class LineWriter {
  readonly lines: string[] = [];
  readonly fileLines: number[] = [];
  readonly tables: ReadTable[] = [];
  #line = '';
  #fileLine = 0;
  /** The last number of each ordered list. */
  readonly #counts = new Map<Element, number>();

  /** Adds the number that a browser prints before an item of an ordered list. */
  addNumber(item: Element): void {
    const list = item.parentNode;
    if (item.tagName !== 'li' || !list || !isElement(list) || list.tagName !== 'ol') return;
    if (/list-style(?:-type)?\s*:\s*none/i.test(attribute(list, 'style') ?? '')) return;
    const first = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
    const number = (this.#counts.get(list) ?? first - 1) + 1;
    this.#counts.set(list, number);
    this.add(`${number}.`);
  }

  add(words: string, fileLine = this.#fileLine): void {
    const blank = /^\s*/.exec(words)?.[0] ?? '';
    if (this.#line.trim() === '') this.#fileLine = fileLine + (blank.match(/\n/g)?.length ?? 0);
    this.#line += words;
  }

  /** Ends the current line. Returns the number of lines. */
  breakLine(): number {
    const line = this.#line.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
    if (line !== '') this.#push(line, this.#fileLine);
    this.#line = '';
    return this.lines.length;
  }

  addLines(lines: readonly string[], fileLine: number): void {
    this.breakLine();
    for (const line of lines) this.#push(line, fileLine);
  }

  #push(line: string, fileLine: number): void {
    this.lines.push(line);
    this.fileLines.push(fileLine);
  }
}

function writeNode(node: Node, writer: LineWriter, writeChild: (child: Node) => void): void {
  if ('value' in node) writer.add(node.value, lineOf(node));
  else if (isElement(node)) writeElement(node, writer, writeChild);
  else childrenOf(node).forEach(writeChild);
}

function writeElement(element: Element, writer: LineWriter, writeChild: (child: Node) => void): void {
  const { tagName } = element;
  if (isHidden(element) || tagName === 'rt' || tagName === 'rp') return;
  if (tagName === 'br' && isHeading(element.parentNode)) return; // a heading is one line
  const table = dataTable(element);
  const block = !INLINE.has(tagName);
  if (block) writer.breakLine();
  writer.addNumber(element);
  if (table) {
    const { lines, tables } = printTable(table);
    writer.addLines([...table.caption, ...lines], lineOf(element));
    writer.tables.push(...tables);
  } else if (tagName === 'pre')
    writer.addLines(textOf(element).replace(/^\t+/gm, '').split('\n').filter(Boolean), lineOf(element));
  else childrenOf(element).forEach(writeChild);
  if (block) writer.breakLine();
}

function isHeading(node: Node | null): boolean {
  return node !== null && isElement(node) && /^h[1-6]$/.test(node.tagName);
}
