import { readNumeral } from '../model/numeral.ts';
import { commonYear } from '../model/printed-year.ts';

/** A stretch of the calendar as ISO 8601 prefixes, as precise as its words. */
export interface Period {
  from: string | null;
  to: string;
  /** Whether the year is not in the words: 12月底, 今年. */
  inferred: boolean;
}

const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const THIS_YEAR = '今年|本年度?|当年|明年|次年';

/**
 * The source of a regular expression for a date in words, 2025年12月31日, 114年6月30日, 今年年底, 6月中旬, 三季度末, 上半年; its groups
 * are named with `key` at the end, so that one expression can hold two dates.
 */
export function datePattern(key: string): string {
  const year = `(?:(?:民国)?(?<year${key}>(?<!\\d)(?:20\\d\\d|1[0-4]\\d(?=年\\d)))年|(?<word${key}>${THIS_YEAR}))`;
  const month = `(?<![\\d个])(?<month${key}>${NUMBER})月份?(?:(?<day${key}>${NUMBER})[日号]|(?<third${key}>[上中下]旬|底|末|初))?`;
  const quarter = `第?(?<quarter${key}>[一二三四1-4])季度(?<close${key}>末|底)?`;
  const rest = `(?<end${key}>年底|年末)|(?<half${key}>上半年|下半年|前三季度)|${quarter}|${month}`;
  return `(?:${year}(?:(?<bare${key}>底|末)|${rest})?|${rest.replaceAll(`${key}>`, `${key}_>`)})`;
}

interface Words {
  [name: string]: string | undefined;
}

/** Parts of a year by their first and last month. */
const PARTS: Readonly<Record<string, [string, string]>> = {
  上半年: ['01', '06'],
  下半年: ['07', '12'],
  前三季度: ['01', '09'],
};

/** The period that the groups of `datePattern(key)` name, or null where the year is needed and unknown. */
export function readDate(groups: Words, key: string, planYear: number | null): Period | null {
  const word = (name: string) => groups[`${name}${key}`] ?? groups[`${name}${key}_`];
  const base = word('year') ? commonYear(Number(word('year'))) : planYear;
  if (base === null) return null;
  const year = base + (/明年|次年/.test(word('word') ?? '') ? 1 : 0);
  const inferred = word('year') === undefined;
  const span = (from: string | null, to: string) => ({ from, to, inferred });
  const [half, quarter, month] = [word('half'), word('quarter'), word('month')];
  if (word('end') ?? word('bare')) return span(null, lastDay(year, 12));
  const months = PARTS[half ?? ''];
  if (months) return span(`${year}-${months[0]}`, `${year}-${months[1]}`);
  if (quarter) return readQuarter(year, readNumeral(quarter) ?? Number(quarter), word('close'), inferred);
  if (month) return readMonth(year, numberOf(month), word('day'), word('third'), inferred);
  return span(`${year}`, `${year}`);
}

function readQuarter(year: number, quarter: number, close: string | undefined, inferred: boolean): Period {
  const to = quarter * 3;
  if (close) return { from: null, to: lastDay(year, to), inferred };
  return { from: `${year}-${two(to - 2)}`, to: `${year}-${two(to)}`, inferred };
}

const THIRDS: Record<string, [number, number]> = { 上旬: [1, 10], 中旬: [11, 20] };

function readMonth(
  year: number,
  month: number,
  day: string | undefined,
  third: string | undefined,
  inferred: boolean,
): Period | null {
  if (month < 1 || month > 12) return null;
  const iso = `${year}-${two(month)}`;
  if (day) return numberOf(day) <= 31 ? { from: null, to: `${iso}-${two(numberOf(day))}`, inferred } : null;
  if (!third || third === '初') return { from: null, to: iso, inferred };
  const [first, last] = THIRDS[third] ?? [21, null];
  const to = last ? `${iso}-${two(last)}` : lastDay(year, month);
  return { from: third.endsWith('旬') ? `${iso}-${two(first)}` : null, to, inferred };
}

/** The last day of a month, 2025-06 → 2025-06-30. */
export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function numberOf(words: string): number {
  return /^\d/.test(words) ? Number(words) : (readNumeral(words) ?? 0);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
