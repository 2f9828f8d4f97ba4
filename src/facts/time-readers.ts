import { isCalendarDate } from '../model/date.ts';
import type { Deadline } from '../model/facts.ts';
import { fiveYearPlanOf } from '../model/five-year-plan.ts';
import { commonYear, numberOf } from '../model/printed-year.ts';
import { type Period, readDate } from './calendar.ts';
import type { PlanYears } from './plan-years.ts';
import { isPromised } from './promised.ts';
import { sentenceAt } from './scan.ts';

export type Time = Pick<Deadline, 'kind' | 'from' | 'to' | 'inferred'>;

/** The context of a time: the masked text and the years of the plan. */
export interface TimeSetting {
  masked: string;
  years: PlanYears;
}

/** The reading of a match: a time, 'none' where it is a time but not a deadline, null where it is not a time. */
export type TimeReading = Time | 'none' | null;

/** A time without dates. */
export function undated(kind: Time['kind']): Time {
  return { kind, from: null, to: null, inferred: false };
}

/** Whether a period is over before the plan's first year. */
export function isPast({ to }: Pick<Period, 'to'>, { first }: PlanYears): boolean {
  return first !== null && to !== null && Number(to.slice(0, 4)) < first;
}

/** Reads a range of dates, 从2022年11月至2023年3月; 'none' where it is past or belongs to another plan. */
export function readRange(match: RegExpExecArray, { masked, years }: TimeSetting): TimeReading {
  const groups = match.groups ?? {};
  const first = readDate(groups, 'A', years);
  const last = endOf(groups, first, years);
  if (!last) return null;
  if (isPast(last, years) || isHorizon(masked, match)) return 'none';
  if (last.to === null) return undated('period');
  const from = startOf(groups, first, last.to, years);
  if (from === null) return null;
  return { kind: 'period', from, to: last.to, inferred: last.inferred && (first?.inferred ?? true) };
}

/** The beginning of a range; without a year of its own it is in the year of the end, or the one before: 11月至2025年3月. */
function startOf(groups: Groups, first: Period | null, end: string, years: PlanYears): string | null {
  if (groups.yearB) return `${commonYear(numberOf(groups.yearB))}`;
  const inYear = (current: number) => {
    if (groups.monthB) return `${current}-${groups.monthB.padStart(2, '0')}`;
    const date = groups.wordZ ? first : readDate(groups, 'A', { ...years, current });
    return date?.from ?? date?.to ?? null;
  };
  const year = Number(end.slice(0, 4));
  const start = inYear(year);
  return start !== null && start > end ? inYear(year - 1) : start;
}

type Groups = Record<string, string | undefined>;

function endOf(groups: Groups, first: Period | null, years: PlanYears): Period | null {
  if (groups.yearY) return { from: null, to: groups.yearY, inferred: false };
  const { dayY } = groups;
  if (dayY && first?.to) {
    const to = `${first.to.slice(0, 7)}-${dayY.padStart(2, '0')}`;
    return isCalendarDate(to) ? { ...first, to } : null;
  }
  return readDate(groups, 'Z', {
    ...years,
    current: first?.to ? Number(first.to.slice(0, 4)) : years.current,
  });
}

/** Whether the years belong to the name of a plan, 消防专项规划（2020—2035）, or to births or graduations. */
function isHorizon(masked: string, { index, 0: words }: RegExpExecArray): boolean {
  return (
    /(规划|计划|方案|纲要|行动|意见|要点|措施|蓝图)\($/.test(masked.slice(0, index)) ||
    /^年?(期间)?(出生|毕业|\)(?:[\u4e00-\u9fff]{0,8})(规划|计划|方案|行动|纲要))/.test(
      masked.slice(index + words.length),
    )
  );
}

/** Reads the years of a five-year plan, “十四五”期间, or its last year, “十四五”末. */
export function readFiveYears(match: RegExpExecArray, { masked, years }: TimeSetting): TimeReading {
  const plan = fiveYearPlanOf(match[0]);
  if (plan === null) return null;
  if (years.first !== null && plan.to < years.first) return 'none';
  if (match[0].endsWith('末')) return { kind: 'by', from: null, to: `${plan.to}`, inferred: false };
  const end = match.index + match[0].length;
  const promised = isPromised(masked, end, sentenceAt(masked, match.index).end, years.first);
  return promised ? { kind: 'period', from: `${plan.from}`, to: `${plan.to}`, inferred: false } : 'none';
}

/** Reads a period without an end: 自2025年7月1日起. */
export function readBeginning({ groups = {} }: RegExpExecArray, { years }: TimeSetting): TimeReading {
  const date = readDate(groups, '', years);
  if (!date) return null;
  return isPast(date, years) ? 'none' : { kind: 'open', from: date.to, to: null, inferred: date.inferred };
}

/** Reads a time before an annual event: 2025年汛前, 春节前. */
export function readOccasion({ 0: words, groups }: RegExpExecArray, { years }: TimeSetting): TimeReading {
  const past = words.startsWith('去') || isPast({ to: groups?.year ?? null }, years);
  return past ? 'none' : undated('trigger');
}
