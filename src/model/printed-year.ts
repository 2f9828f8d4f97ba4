import { readNumeral } from './numeral.ts';

/** A Chinese digit of a year, with the characters that are typed for 〇. */
export const HAN_DIGIT = '[〇○◯零0OＯ一二三四五六七八九]';
/** A Chinese number. */
export const HAN_NUMBER = '[〇○零一二三四五六七八九十百]+';
/** A year as printed, 2025 or 二〇二五 or 一九九八. */
export const COMMON_YEAR = `(?:19|20)\\d{2}|[一二][〇○◯零0OＯ九]${HAN_DIGIT}{2}`;
/** A present year of the Republic (民国), 114; 年 must follow. */
export const REPUBLIC_YEAR = '1[0-4]\\d';

/** The year before the first year of the Republic. */
const REPUBLIC_OFFSET = 1911;

/** Converts a year of the Republic, 114 → 2025; other years are unchanged. */
export function commonYear(year: number): number {
  return year < 1000 ? year + REPUBLIC_OFFSET : year;
}

/** The value of a numeral in a date, 2025 or 二○二五 or 十二; 0 for anything else. */
export function numberOf(numeral: string): number {
  return readNumeral(/^\d+$/.test(numeral) ? numeral : numeral.replace(/[○◯0OＯ]/g, '〇')) ?? 0;
}
