import type { Element, Root } from 'xast';
import type { ReadTable } from '../extract.ts';
import { printTable } from '../table.ts';
import { childOf, childrenOf, descendants, isOn, settingOf } from './elements.ts';
import { Numbering } from './numbering.ts';
import type { Package } from './package.ts';
import { framedCells, gridOf } from './tables.ts';

/** The paragraphs of a Word document in their order, and the words of it that were left out. */
export interface Paragraphs {
  lines: string[];
  /** The tables among them, in their order. */
  tables: ReadTable[];
  /** Lines of tables of contents, which repeat the headings. */
  contents: string[];
  /** Stretches that are hidden. */
  hidden: string[];
}

/** Deleted words, the older twin of a drawing, and what is no text: nothing of it is printed. */
const UNPRINTED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:sectPr',
  'w:instrText',
  'w:delText',
  'w:rt',
]);

/** The document's paragraphs as Word prints them, the numbers that it counts itself included. */
export function readParagraphs(parts: Package): Paragraphs {
  const reading: Reading = { numbering: new Numbering(parts), contentsStyles: contentsStyles(parts.styles) };
  const found: Paragraphs = { lines: [], tables: [], contents: [], hidden: [] };
  found.lines = linesOf(parts.document, reading, found);
  return found;
}

/** What the reading of one document needs at every paragraph. */
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
  return childrenOf(node).flatMap((child) => {
    if (UNPRINTED.has(child.name)) return [];
    if (child.name === 'w:p') return readParagraph(child, reading, found);
    if (child.name === 'w:tbl') return tableOf(child, reading, found);
    return linesOf(child, reading, found);
  });
}

function readParagraph(paragraph: Element, reading: Reading, found: Paragraphs): string[] {
  const properties = childOf(paragraph, 'w:pPr');
  if (reading.contentsStyles.has(settingOf(properties, 'w:pStyle') ?? '')) {
    found.contents.push(wordsOf(paragraph, found));
    return [];
  }
  const words = wordsOf(paragraph, found);
  const boxes = boxesOf(paragraph).flatMap((box) => linesOf(box, reading, found));
  const number = reading.numbering.next(properties); // an empty paragraph counts too, though it says nothing
  return [...(words.trim() === '' ? '' : numbered(number, words.trim())).split('\n'), ...boxes];
}

/** Words behind their number, parted from a bare one as Word parts them: “1.1 编制目的”. */
function numbered(number: string, words: string): string {
  const bare = /\d$/.test(number) && /^\p{Script=Han}/u.test(words);
  return number + (bare ? ' ' : '') + words;
}

/** The printed words of a node, text boxes apart; a tab and a page's end part words as white space does. */
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

/** The lines of a table; one inside a cell of another is words of that cell, one inside a frame is one of its own. */
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
