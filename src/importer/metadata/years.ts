import { fiveYearPlanOf } from '../../model/five-year-plan.ts';
import type { Period } from '../../model/period.ts';
import { COMMON_YEAR, commonYear, HAN_NUMBER, numberOf, REPUBLIC_YEAR } from '../../model/printed-year.ts';

/** The planned year, or the period with its first year. */
interface PlannedYears {
  year: number | null;
  period: Period | null;
}

const YEAR = `${COMMON_YEAR}|${REPUBLIC_YEAR}`;
const TO = '(?:[-‐‑–—―－−~～〜至到/／]{1,2}|[、和与及與])';
const PERIOD = new RegExp(
  `(?<!\\d)(${YEAR})\\s?(?:年|学年|學年)?度?\\s?${TO}\\s?(${YEAR}|\\d{2})\\s?(?:[学學]?年|(?=[)）]))(?!\\d)`,
);
/** What follows a year that is not the planned one: a time limit, 2030年前碳达峰, or an edition, 2023年版. */
const NO_YEAR_PLANNED = '前|底|末|以前|之前|[远遠]景|[来來]|历史|歷史|\\s?版|修[订正訂]|\\d{1,2}月修[订正訂]';
const REPUBLIC_PLANNED = '度|施政|工作|重[点點]|[计計][划畫劃]|預算';
const SINGLE = new RegExp(
  `(?<!\\d|到|至)(?:(${COMMON_YEAR})\\s?[学學]?年(?!${NO_YEAR_PLANNED})|(${REPUBLIC_YEAR})\\s?年(?=${REPUBLIC_PLANNED})|` +
    `民[國国]\\s?(\\d{2,3}|${HAN_NUMBER})\\s?年|(一百${HAN_NUMBER})年度)([^\\d一二]*)`,
  'g',
);
/** Words for a past year: 2023年工作总结和2024年工作计划. */
const LOOKS_BACK = /总结|總結|回顾|回顧|情况|情況|成[效果]|执行|執行/;
const MAX_YEARS = 60;

/**
 * The planned years, from the first title that names any, “…三年行动计划（2024—2026年）” → 2024 to 2026, else from the date of issue,
 * else from the document number.
 */
export function plannedYears(
  titles: readonly (string | null)[],
  issued: string | null,
  docNumber: string | null,
): PlannedYears {
  const named = titles.map((title) => yearsOf(title ?? '')).find(({ year }) => year !== null);
  if (named) return named;
  const year = issued?.slice(0, 4) ?? /〔(\d{4})〕/.exec(docNumber ?? '')?.[1];
  return { year: year === undefined ? null : Number(year), period: null };
}

/**
 * The planned years in a title: 2025年工作要点, 二〇二五年工作要点, 114年度施政計畫, （2024—2026年）, “十四五”规划. A year after the period
 * of a programme is the planned one: …行动（2023—2025年）2024年工作要点.
 */
export function yearsOf(title: string): PlannedYears {
  const printed = PERIOD.exec(title);
  const period = printed && periodOf(printed);
  const years = singleYears(period ? title.slice(printed.index + printed[0].length) : title);
  const all = years.length === 0 ? (period ?? fiveYearPlanOf(title)) : null;
  return { year: all?.from ?? years.at(-1) ?? null, period: all };
}

const LOOKS_AHEAD =
  /未[来來]|今[后後]|下一步|明年|(?:工作|施政|重[点點]|主要).{0,4}(?:安排|打算|思路|[计計][划畫劃]|任[务務]|重[点點])/;

/**
 * The planned year in headings, where title and dates have none: 2024年工作安排 → 2024. Headings that review one year and then look
 * ahead, 103年度施政成果 and 未來施政重點, mean the next year. Null where there is none.
 */
export function yearOfHeadings(headings: readonly string[]): number | null {
  const [past, ahead] = [true, false].map((looksBack) =>
    headings.filter((heading) => LOOKS_BACK.test(heading) === looksBack),
  );
  const named = (ahead ?? []).map((heading) => yearsOf(heading).year).filter((year) => year !== null);
  if (named.length > 0) return named[0] ?? null;
  const over = new Set((past ?? []).map((heading) => yearsOf(heading).year).filter((year) => year !== null));
  const looksAhead = (ahead ?? []).some((heading) => LOOKS_AHEAD.test(heading));
  const half = (past ?? []).some((heading) => heading.includes('上半年'));
  const [year] = over;
  return over.size === 1 && year !== undefined && looksAhead ? year + (half ? 0 : 1) : null;
}

function periodOf(printed: readonly string[]): Period | null {
  const [from = 0, to = 0] = printed.slice(1).map(numberOf);
  const period = { from: commonYear(from), to: to < 100 ? from - (from % 100) + to : commonYear(to) };
  return period.from < period.to && period.to - period.from <= MAX_YEARS ? period : null;
}

/** The single years in a title; past years only where there are no others. */
function singleYears(title: string): number[] {
  const found = [...title.matchAll(SINGLE)].map((match) => {
    const printed = match.slice(1, 5).find((group) => group !== undefined) ?? '';
    return { year: commonYear(numberOf(printed)), past: LOOKS_BACK.test(match[5] ?? '') };
  });
  const ahead = found.filter(({ past }) => !past);
  return (ahead.length > 0 ? ahead : found).map(({ year }) => year);
}
