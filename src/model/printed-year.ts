import { readNumeral } from './numeral.ts';

/** A digit of a year in Chinese, with the letters and figures that are typed for 〇. */
export const HAN_DIGIT = '[〇○◯零0OＯ一二三四五六七八九]';
/** A number in Chinese. */
export const HAN_NUMBER = '[〇○零一二三四五六七八九十百]+';
/** A common year as it is printed, 2025 or 二〇二五 or 一九九八. */
export const COMMON_YEAR = `(?:19|20)\\d{2}|[一二][〇○◯零0OＯ九]${HAN_DIGIT}{2}`;
/** A year of the Republic (民国) of our time, 114, where 年 follows. */
export const REPUBLIC_YEAR = '1[0-4]\\d';

/** The year before the first of the Republic, whose years Taiwan counts in. */
const BEFORE = 1911;

/** The common year of a year as printed, 114 → 2025, and 2025 → 2025. */
export function commonYear(year: number): number {
  return year < 1000 ? year + BEFORE : year;
}

/** The number that a numeral of a date names, 2025 or 二○二五 or 十二; 0 for what is none. */
export function numberOf(numeral: string): number {
  return /^\d+$/.test(numeral) ? Number(numeral) : (readNumeral(numeral.replace(/[○◯0OＯ]/g, '〇')) ?? 0);
}
