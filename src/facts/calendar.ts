import { COMMON_YEAR, commonYear, HAN_NUMBER, numberOf, REPUBLIC_YEAR } from '../model/printed-year.ts';
import type { PlanYears } from './plan-years.ts';

/** A period as ISO 8601 dates, as precise as its words; `to` is null where the year is not known. */
export interface Period {
  from: string | null;
  to: string | null;
  /** Whether the year was inferred: 12月底, 今年. */
  inferred: boolean;
}

/** Words for years, relative to the year in which the plan was written. */
const SPOKEN: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  明年: 1,
  来年: 1,
  后年: 2,
  去年: -1,
  上年: -1,
  前年: -2,
};
/** Words for years, relative to the year of the words before them. */
const FOLLOWING: Readonly<Record<string, number>> = { 当年: 0, 次年: 1, 翌年: 1 };

const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
/** A printed year. Years of the Republic may be durations, 120年; `readDate` decides. */
const PRINTED = `(?<![\\d.])(?:${COMMON_YEAR}|${REPUBLIC_YEAR}|[89]\\d)(?= ?年)|(?<=民国 ?)(?:\\d{1,3}|${HAN_NUMBER})(?= ?年)`;
/** Words for years, but not in 应当年底前, 说明年度, 以后年度, 未来年均, 一次年会, 网上年检. */
const WORDS =
  '(?:今|(?<!基)本)年度?(?![龄级])|(?<![底月日末])前年(?!度)|' +
  '(?:(?<![应适相正])当|(?<![说证声注表阐标查文透简鲜分指申])明|(?<![\\d首一二两三每多])次|翌|(?<![年未])来|(?<![以之今此])后|去|(?<![以网线之])上)' +
  '年(?![龄级会检报审均])';

/**
 * The source of a regular expression for a date, 2025年12月31日, 二〇二五年底, 2025.6.30, 114年6月30日, 今年年底, 6月中旬, 三季度末, 上半年.
 * The names of its groups end with `key`, so that an expression can contain two dates.
 */
export function datePattern(key: string): string {
  const group = (name: string, source: string) => `(?<${name}${key}>${source})`;
  const year = yearPattern(key);
  const day = `${group('day', NUMBER)} ?[日号](?!常|报|均)|${group('third', '中下旬|[上中下]旬|底|末|初(?!步)')}`;
  const month = `(?<![\\d个.一二三四五六七八九十])${group('month', NUMBER)} ?月(?![龄嫂均薪租])份?(?: ?(?:${day}))?`;
  const quarter = `(?:第${group('quarter', '[一二三四1-4]')} ?季度?|${group('quarter', '[一二三四1-4]')}季度)${group('close', '末|底')}?`;
  const end = group('end', '年底(?!考|绩|总结)|年末(?!总)|年终(?=之?前)');
  const rest = `${end}|${group('half', '上半年|下半年|前三季度')}|${quarter}|${month}`;
  const inYear = `${group('bare', '[底末]|终(?=之?前)')}|(?:${group('span', '度')}|全年)?(?: ?的?(?:${rest}))?`;
  return `(?:${figures(key, group)}|${year}(?: ?(?:${inYear}))|${rest})`;
}

/** The source of a regular expression for a year, 2025年, 二〇二五年, 民国114年, 今年. */
export function yearPattern(key: string): string {
  return `(?:(?:民国 ?)?(?<year${key}>${PRINTED}) ?年(?!代|龄)|(?<word${key}>${WORDS}))`;
}

/** Dates in figures: 2024.6.30, 2024/09/30, 2024-6-30, 114.6.30; without a day only where it cannot be a decimal fraction. */
function figures(key: string, group: (name: string, source: string) => string): string {
  const year = group('year', `(?<![\\d.])(?:(?:19|20)\\d{2}|${REPUBLIC_YEAR})`);
  const month = group('month', '1[0-2]|0?[1-9]');
  const mark = group('mark', '[./-]');
  const day = `${mark}${month}\\k<mark${key}>${group('day', '[12]\\d|3[01]|0?[1-9]')}(?![\\d.]\\d?)日?`;
  const third = group('third', '中下旬|[上中下]旬|底|末');
  const noDay = `[./]${month}(?:月|(?=-(?:19|20)\\d\\d|[至到]|之?前|以前|底|\\s*(?:[)\\n]|$)))${third}?`;
  return `${year}(?:${day}|${noDay})`;
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

/**
 * Reads the groups of `datePattern(key)`; without a known year the period has no dates. Null for an invalid date, 15月, or a
 * year of the Republic that is probably a duration, 建厂120年.
 */
export function readDate(groups: Words, key: string, years: PlanYears): Period | null {
  const word = (name: string) => groups[`${name}${key}`];
  const [printed, half, quarter, month] = ['year', 'half', 'quarter', 'month'].map(word);
  const ends = word('end') ?? word('bare');
  if (isDuration(printed, years, ends ?? half ?? quarter ?? month ?? word('span'))) return null;
  const year = yearOf(printed, word('word'), years);
  const period = partOf(year ?? 2000, groups, key);
  if (period === null || year === null) return period && { from: null, to: null, inferred: false };
  return { ...period, inferred: printed === undefined };
}

function isDuration(printed: string | undefined, { republic }: PlanYears, part: string | undefined): boolean {
  return printed !== undefined && numberOf(printed) < 1000 && part === undefined && !republic;
}

function yearOf(printed: string | undefined, words: string | undefined, years: PlanYears): number | null {
  if (printed) return commonYear(numberOf(printed));
  const word = words?.slice(0, 2) ?? '';
  const [base, offset] = word in SPOKEN ? [years.spoken, SPOKEN[word]] : [years.current, FOLLOWING[word]];
  return base === null ? null : base + (offset ?? 0);
}

type Days = Pick<Period, 'from' | 'to'>;

function partOf(year: number, groups: Words, key: string): Days | null {
  const word = (name: string) => groups[`${name}${key}`];
  const [quarter, month, months] = [word('quarter'), word('month'), PARTS[word('half') ?? '']];
  if (word('end') ?? word('bare')) return { from: null, to: lastDay(year, 12) };
  if (months) return { from: `${year}-${months[0]}`, to: `${year}-${months[1]}` };
  if (quarter) return quarterOf(year, numberOf(quarter), word('close'));
  if (month) return monthOf(year, numberOf(month), word('day'), word('third'));
  return { from: `${year}`, to: `${year}` };
}

function quarterOf(year: number, quarter: number, close: string | undefined): Days {
  const to = quarter * 3;
  if (close) return { from: null, to: lastDay(year, to) };
  return { from: `${year}-${two(to - 2)}`, to: `${year}-${two(to)}` };
}

const THIRDS: Record<string, [number, number | null]> = { 上旬: [1, 10], 中旬: [11, 20], 中下旬: [11, null] };

function monthOf(
  year: number,
  month: number,
  day: string | undefined,
  third: string | undefined,
): Days | null {
  if (month < 1 || month > 12) return null;
  const iso = `${year}-${two(month)}`;
  if (day) return dayOf(year, month, numberOf(day));
  if (!third || third === '初') return { from: null, to: iso };
  const [first, last] = THIRDS[third] ?? [21, null];
  const to = last ? `${iso}-${two(last)}` : lastDay(year, month);
  return { from: third.endsWith('旬') ? `${iso}-${two(first)}` : null, to };
}

/** Null for a day that does not exist. */
function dayOf(year: number, month: number, day: number): Days | null {
  const last = Number(lastDay(year, month).slice(-2));
  return day < 1 || day > last ? null : { from: null, to: `${year}-${two(month)}-${two(day)}` };
}

/** The last day of a month, 2025-06 → 2025-06-30. */
export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
