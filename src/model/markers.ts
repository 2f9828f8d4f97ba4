import { readNumeral } from './numeral.ts';

/** A way in which Chinese documents number their clauses, after GB/T 9704—2012 7.3.3 and the usage of rules (章、节、条). */
export interface MarkerKind {
  /** Name of the kind, also the name of its level in Akoma Ntoso (`sec_3__subsec_10__para_33`). */
  name: string;
  /** Depth that the printed form stands for, 1 the highest. */
  level: number;
  /** Matches the printed number at the start of a line; group 1 holds the numeral alone. */
  pattern: RegExp;
}

const HAN = '[〇零一二三四五六七八九十百]+';

/** “第三条规定的…” speaks of an article and does not begin one. */
const NOT_CITED = '(?![规規款项項的和至、，]|第)';

/**
 * The numbering table, from the outermost kind to the innermost: 一、 （一） 1. （1） ①, 壹、 above them in Taiwan, and 第一章 第一节 第一条, in full-width and
 * half-width forms, and the bare number of a table's row.
 */
export const MARKER_KINDS: readonly MarkerKind[] = [
  { name: 'part', level: 1, pattern: /^([壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})[、．.]/ },
  { name: 'chp', level: 1, pattern: new RegExp(`^第(${HAN}|\\d{1,3})(?:章|部分|篇|編)${NOT_CITED}`) },
  { name: 'chsec', level: 2, pattern: new RegExp(`^第(${HAN}|\\d{1,3})[节節]${NOT_CITED}`) },
  { name: 'sec', level: 1, pattern: new RegExp(`^(${HAN})[、．.]`) },
  { name: 'art', level: 3, pattern: new RegExp(`^第(${HAN}|\\d{1,3})[条條]${NOT_CITED}`) },
  { name: 'subsec', level: 2, pattern: new RegExp(`^[（(](${HAN})[）)]、?`) },
  { name: 'para', level: 3, pattern: /^(\d{1,3})[.．、](?!\d)/ },
  { name: 'subpara', level: 4, pattern: /^[（(](\d{1,3})[）)]|^(\d{1,3})[）)]/ },
  { name: 'point', level: 5, pattern: /^([①-⑳])/ },
  // The number of a task in a table, 序号, which nothing but the next column follows.
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

/** The printed number that a line begins with, “（十）保障城市交通运行安全” → （十）, 10, or null where it begins with none. */
export function readMarker(line: string): Marker | null {
  for (const kind of MARKER_KINDS) {
    const match = kind.pattern.exec(line);
    if (!match) continue;
    const value = readOrdinal(match.slice(1).find(Boolean) as string);
    if (value !== null) return { kind, printed: match[0], value };
  }
  return null;
}

function readOrdinal(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  if (/^[①-⑳]$/.test(numeral)) return numeral.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return readNumeral(numeral);
}
