import { readNumeral } from './numeral.ts';

/** A kind of clause number in Chinese documents, after GB/T 9704—2012 7.3.3 and the usage of regulations (章、节、条). */
export interface MarkerKind {
  /** The name of the kind, also in eIds of Akoma Ntoso (`sec_3__subsec_10__para_33`). */
  name: string;
  /** The level of the number, 1 the highest. */
  level: number;
  /** Matches the printed number at the start of a line; one group captures the numeral. */
  pattern: RegExp;
}

const HAN = '[〇零一二三四五六七八九十百]+';

/** Excludes references: “第三条规定的…” mentions an article and does not begin one. */
const NOT_CITED = '(?![规規款项項的和至、，]|第)';

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** A decimal number with the space after it: “1 ”, “2.1.1”. */
function decimal(depth: number): MarkerKind {
  const above = '\\d{1,3}[.．]'.repeat(depth - 1);
  const gap = depth === 1 ? '[ \\u3000]+' : '[.．、]?[ \\u3000]*';
  return { name: 'lvl', level: depth, pattern: new RegExp(`^${above}(\\d{1,3})${gap}$`) };
}

/**
 * The kinds of numbers, from the outermost to the innermost: 一、 （一） 1. （1） ①, 壹、 above them in Taiwan, 第一篇 第一部分
 * 第一章 第一节 第一条, in full-width and half-width forms, and the bare number of a table row. Decimals, 1 1.1 1.1.1, match only
 * where nothing follows: digits after them may belong to the text.
 */
export const MARKER_KINDS: readonly MarkerKind[] = [
  { name: 'part', level: 1, pattern: /^([壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})[、．.]/ },
  { name: 'book', level: 1, pattern: new RegExp(`^第(${HAN}|\\d{1,3})[篇编編]${NOT_CITED}`) },
  { name: 'div', level: 1, pattern: new RegExp(`^第(${HAN}|\\d{1,3})部[分份]${NOT_CITED}`) },
  { name: 'chp', level: 1, pattern: new RegExp(`^第(${HAN}|\\d{1,3})章${NOT_CITED}`) },
  { name: 'chsec', level: 2, pattern: new RegExp(`^第(${HAN}|\\d{1,3})[节節]${NOT_CITED}`) },
  { name: 'sec', level: 1, pattern: new RegExp(`^(${HAN})[、．.]`) },
  ...[1, 2, 3, 4, 5].map(decimal),
  { name: 'art', level: 3, pattern: new RegExp(`^第(${HAN}|\\d{1,3})[条條]${NOT_CITED}`) },
  { name: 'subsec', level: 2, pattern: new RegExp(`^[（(](${HAN})[）)]、?|^([㈠-㈩])`) },
  { name: 'para', level: 3, pattern: /^(\d{1,3})[.．、](?!\d)|^([⒈-⒛])/ },
  { name: 'subpara', level: 4, pattern: /^[（(](\d{1,3})[）)]|^(\d{1,3})[）)]|^([⑴-⒇])/ },
  { name: 'point', level: 5, pattern: /^([①-⑳㉑-㉟㊱-㊿❶-❿➀-➉])/ },
  // The level of the next three differs from document to document.
  { name: 'roman', level: 1, pattern: /^([IVX]{1,5})[.．、](?![A-Za-z\d])|^([Ⅰ-Ⅻ])[.．、]/ },
  { name: 'stem', level: 5, pattern: new RegExp(`^([${STEMS}])[、．.]|^[（(]([${STEMS}])[）)]`) },
  { name: 'letter', level: 5, pattern: /^[（(]([A-Za-z])[）)]|^([A-Z])[.．、](?![A-Za-z\d])/ },
  // The number of a task in a table (序号), followed by the next column.
  { name: 'row', level: 3, pattern: new RegExp(`^(${HAN}|\\d{1,3})(?=\\t|$)`) },
];

/** A printed number found at the start of a line. */
export interface Marker {
  kind: MarkerKind;
  /** As printed, “（十）” or “33.”. */
  printed: string;
  /** The number it names, 10 or 33. */
  value: number;
}

/** The printed number at the start of a line, “（十）保障城市交通运行安全” → （十）, 10; null where there is none. */
export function readMarker(line: string): Marker | null {
  for (const kind of MARKER_KINDS) {
    const match = kind.pattern.exec(line);
    if (!match) continue;
    const value = readOrdinal(match.slice(1).find(Boolean) as string);
    if (value !== null) return { kind, printed: match[0], value };
  }
  return null;
}

/** Ranges of single-character numbers: the first, the last, and the value of the first. */
const SIGNS: readonly (readonly [string, string, number])[] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['㊱', '㊿', 36],
  ['❶', '❿', 1],
  ['➀', '➉', 1],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
  ['Ⅰ', 'Ⅻ', 1],
];

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function readOrdinal(numeral: string): number | null {
  const row = SIGNS.find(([first, last]) => numeral >= first && numeral <= last && numeral.length === 1);
  if (row) return numeral.charCodeAt(0) - row[0].charCodeAt(0) + row[2];
  if (/^[IVX]+$/.test(numeral)) return readRoman(numeral);
  if (STEMS.includes(numeral)) return STEMS.indexOf(numeral) + 1;
  if (/^[A-Za-z]$/.test(numeral)) return numeral.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  return readNumeral(numeral);
}

/** XIV → 14. */
function readRoman(numeral: string): number {
  const values = [...numeral].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
