import type { Element, Root } from 'xast';
import type { ReadTable } from '../extract.ts';
import { numbered } from '../list-numbers.ts';
import { printTable } from '../table.ts';
import { isMarkDeleted } from './changes.ts';
import { childOf, childrenOf, descendants, isOn, settingOf } from './elements.ts';
import { Numbering } from './numbering.ts';
import type { Package } from './package.ts';
import { framedCells, gridOf } from './tables.ts';

/** The paragraphs and tables of a Word document, and what was left out. */
interface Paragraphs {
  lines: string[];
  /** The tables among the lines, in order. */
  tables: ReadTable[];
  /** Lines of tables of contents. */
  contents: string[];
  /** Hidden words. */
  hidden: string[];
}

/** Elements that are not printed: deleted words, fallback copies of drawings, field codes, section properties. */
const UNPRINTED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:sectPr',
  'w:instrText',
  'w:delText',
  'w:rt',
]);

/** Elements that mark a place and print nothing. */
const MARKERS = new Set(['w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:permStart', 'w:permEnd']);

/** The paragraphs of a document as Word prints them, with generated numbers. */
export function readParagraphs(parts: Package): Paragraphs {
  const reading: Reading = { numbering: new Numbering(parts), contentsStyles: contentsStyles(parts.styles) };
  const found: Paragraphs = { lines: [], tables: [], contents: [], hidden: [] };
  found.lines = linesOf(parts.document, reading, found);
  return found;
}

/** The state of reading a document. */
interface Reading {
  numbering: Numbering;
  contentsStyles: ReadonlySet<string>;
}

function contentsStyles(styles: Root | null): ReadonlySet<string> {
  const all = styles ? descendants(styles, 'w:style') : [];
  const named = all.filter((style) => /^toc \d$/i.test(settingOf(style, 'w:name') ?? ''));
  return new Set(named.map((style) => style.attributes['w:styleId'] ?? ''));
}

function linesOf(node: Root | Element, reading: Reading, found: Paragraphs): string[] {
  const children = childrenOf(node).filter(({ name }) => !UNPRINTED.has(name) && !MARKERS.has(name));
  let before = '';
  return children.flatMap((child, i) => {
    if (child.name === 'w:tbl') return tableOf(child, reading, found);
    if (child.name !== 'w:p') return linesOf(child, reading, found);
    const words = before + wordsOf(child, found);
    const follows = children[i + 1]?.name === 'w:p';
    const separated = follows && isSeparator(child);
    const goesOn = separated || (follows && isMarkDeleted(child));
    before = separated ? numberedWords(child, words, reading) : goesOn ? words : '';
    return goesOn ? boxLines(child, reading, found) : readParagraph(child, words, { reading, found });
  });
}

/** Whether a paragraph ends in a style separator: the next goes on in its line, as text does after a run-in heading. */
function isSeparator(paragraph: Element): boolean {
  return isOn(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), 'w:specVanish');
}

function readParagraph(
  paragraph: Element,
  words: string,
  { reading, found }: { reading: Reading; found: Paragraphs },
): string[] {
  const properties = childOf(paragraph, 'w:pPr');
  if (reading.contentsStyles.has(settingOf(properties, 'w:pStyle') ?? '')) {
    found.contents.push(words);
    return [];
  }
  const boxes = boxLines(paragraph, reading, found);
  return [...numberedWords(paragraph, words, reading).split('\n'), ...boxes];
}

/** The words of a paragraph after its generated number. */
function numberedWords(paragraph: Element, words: string, { numbering }: Reading): string {
  const number = numbering.next(childOf(paragraph, 'w:pPr')); // empty paragraphs count too
  return words.trim() === '' ? '' : numbered(number, words.trim());
}

function boxLines(paragraph: Element, reading: Reading, found: Paragraphs): string[] {
  return boxesOf(paragraph).flatMap((box) => linesOf(box, reading, found));
}

/** The printed words of a node without its text boxes. */
function wordsOf(node: Element, found: Paragraphs): string {
  const inner = childrenOf(node).filter(({ name }) => !UNPRINTED.has(name) && name !== 'w:txbxContent');
  const words = inner.map((child) => SIGNS[child.name]?.(child) ?? wordsOf(child, found)).join('');
  if (node.name !== 'w:r' || !isOn(childOf(node, 'w:rPr'), 'w:vanish')) return words;
  if (words.trim() !== '') found.hidden.push(words);
  return '';
}

const SIGNS: Record<string, (element: Element) => string> = {
  'w:t': textOf,
  'm:t': textOf,
  'w:tab': () => ' ',
  'w:ptab': () => ' ',
  'w:br': () => '\n',
  'w:cr': () => '\n',
  'w:noBreakHyphen': () => '-',
  'w:sym': ({ attributes }) =>
    String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '', 16) || 0xfffd),
  'w:pPr': () => '',
  'w:rPr': () => '',
};

function textOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('');
}

function boxesOf(node: Element): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (UNPRINTED.has(child.name)) return [];
    return child.name === 'w:txbxContent' ? [child] : boxesOf(child);
  });
}

/** The lines of a table. A nested table becomes words of its cell, unless the outer table is a frame. */
function tableOf(table: Element, reading: Reading, found: Paragraphs): string[] {
  const framed = framedCells(table);
  if (framed) return framed.flatMap((cell) => linesOf(cell, reading, found)).filter(Boolean);
  const own = found.tables.length;
  const grid = gridOf(table, (cell) => linesOf(cell, reading, found).join('\n'));
  found.tables.length = own;
  const { lines, tables } = printTable(grid);
  found.tables.push(...tables);
  return lines;
}
