import { fiveYearPlanOf } from '../../model/five-year-plan.ts';
import type { Period } from '../../model/period.ts';
import { COMMON_YEAR, commonYear, HAN_NUMBER, numberOf, REPUBLIC_YEAR } from '../../model/printed-year.ts';

/** The years that a plan is for; of a plan for several years `year` is the first. */
interface PlannedYears {
  year: number | null;
  period: Period | null;
}

const YEAR = `${COMMON_YEAR}|${REPUBLIC_YEAR}`;
const TO = '(?:[-‐‑–—―－−~～〜至到/／]{1,2}|[、和与及與])';
const PERIOD = new RegExp(
  `(?<!\\d)(${YEAR})\\s?(?:年|学年|學年)?度?\\s?${TO}\\s?(${YEAR}|\\d{2})\\s?(?:[学學]?年|(?=[)）]))(?!\\d)`,
);
/** What stands behind the year of a time limit, 2030年前碳达峰, or of an edition, 2023年版. */
const NO_YEAR_PLANNED = '前|底|末|以前|之前|[远遠]景|[来來]|历史|歷史|\\s?版|修[订正訂]|\\d{1,2}月修[订正訂]';
const REPUBLIC_PLANNED = '度|施政|工作|重[点點]|[计計][划畫劃]|預算';
const SINGLE = new RegExp(
  `(?<!\\d|到|至)(?:(${COMMON_YEAR})\\s?[学學]?年(?!${NO_YEAR_PLANNED})|(${REPUBLIC_YEAR})\\s?年(?=${REPUBLIC_PLANNED})|` +
    `民[國国]\\s?(\\d{2,3}|${HAN_NUMBER})\\s?年|(一百${HAN_NUMBER})年度)([^\\d一二]*)`,
  'g',
);
/** Words on a year that is over: 2023年工作总结和2024年工作计划. */
const LOOKS_BACK = /总结|總結|回顾|回顧|情况|情況|成[效果]|执行|執行/;
const LONGEST = 60;

/**
 * The years that a plan is for, from the first of its titles that names any, else from the day it was issued, else from its
 * number: “…三年行动计划（2024—2026年）” → 2024 to 2026.
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
 * The years that a title plans for: 2025年工作要点, 二〇二五年工作要点, 114年度施政計畫, （2024—2026年）, “十四五”规划. A year behind those
 * of a programme is the plan's own: …行动（2023—2025年）2024年工作要点.
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
 * The year that headings plan for, for a text whose title and dates tell none: 2024年工作安排 → 2024; where they look back
 * on one year and then ahead, 103年度施政成果 and 未來施政重點, the year after that. Null where they tell none.
 */
export function yearOfHeadings(headings: readonly string[]): number | null {
  const [past, ahead] = [true, false].map((looksBack) =>
    headings.filter((heading) => LOOKS_BACK.test(heading) === looksBack),
  );
  const told = (ahead ?? []).map((heading) => yearsOf(heading).year).filter((year) => year !== null);
  if (told.length > 0) return told[0] ?? null;
  const over = new Set((past ?? []).map((heading) => yearsOf(heading).year).filter((year) => year !== null));
  const goesOn = (ahead ?? []).some((heading) => LOOKS_AHEAD.test(heading));
  const half = (past ?? []).some((heading) => heading.includes('上半年'));
  const [year] = over;
  return over.size === 1 && year !== undefined && goesOn ? year + (half ? 0 : 1) : null;
}

function periodOf(printed: readonly string[]): Period | null {
  const [from = 0, to = 0] = printed.slice(1).map(numberOf);
  const period = { from: commonYear(from), to: to < 100 ? from - (from % 100) + to : commonYear(to) };
  return period.from < period.to && period.to - period.from <= LONGEST ? period : null;
}

/** The single years that a title names; those it looks back on only where there are no others. */
function singleYears(title: string): number[] {
  const found = [...title.matchAll(SINGLE)].map((match) => {
    const printed = match.slice(1, 5).find((group) => group !== undefined) ?? '';
    return { year: commonYear(numberOf(printed)), past: LOOKS_BACK.test(match[5] ?? '') };
  });
  const ahead = found.filter(({ past }) => !past);
  return (ahead.length > 0 ? ahead : found).map(({ year }) => year);
}
