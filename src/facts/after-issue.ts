import { numberOf } from '../model/printed-year.ts';
import { lastDay } from './calendar.ts';
import type { Time, TimeReading, TimeSetting } from './time-readers.ts';

const COUNT = '\\d+|半|[一二两三四五六七八九十]+';

/** A time relative to an event: 本方案印发之日起3个月内, 于本文印发后30日内, 受理后5个工作日内. */
export const AFTER = new RegExp(
  `(?:(?<own>(?:(?:[自从于於在]|(?<=^|[,。;:\\n(应须要需]))(?:本[\\u4e00-\\u9fff]{1,8}?|文件)?|本[\\u4e00-\\u9fff]{1,8}?)` +
    `(?:正式)?(?:印发|发布|公布|下发|颁布|发文|出台))|[\\u4e00-\\u9fff]{2})(?:实施|施行|执行)?` +
    `(?:(?:之日|当日|次日)起(?:的|,)?|[之以]?后(?:的|,)?)(?:不超过|最多)?(?<count>${COUNT})(?:(?:-|至|到)(?:${COUNT}))?(?<unit>年|个月|周|个?工作日|日|天)(?:[以之])?内`,
  'g',
);

/** Reads a time relative to an event; it has a date where the event is the issue of the plan itself, 印发后3个月内. */
export function readAfter({ groups = {} }: RegExpExecArray, { years }: TimeSetting): TimeReading {
  const { own, count = '', unit = '' } = groups;
  const to = own && years.issued?.length === 10 ? dayAfter(years.issued, countOf(count), unit) : null;
  return { kind: 'trigger', from: null, to, inferred: to !== null } satisfies Time;
}

function countOf(count: string): number {
  return count === '半' ? 0.5 : numberOf(count.replace('两', '二'));
}

/** Adds days, weeks, months or years to a date, up to the last day of a month: 2024-01-31 and a month is 2024-02-29; null for 工作日. */
function dayAfter(iso: string, count: number, unit: string): string | null {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (unit === '日' || unit === '天' || unit === '周') {
    if (!Number.isInteger(count)) return null;
    return new Date(Date.UTC(year, month - 1, day + count * (unit === '周' ? 7 : 1)))
      .toISOString()
      .slice(0, 10);
  }
  const months = unit === '年' ? count * 12 : unit === '个月' ? count : Number.NaN;
  if (!Number.isInteger(months)) return null;
  const last = lastDay(year, month + months);
  return `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(-2)))).padStart(2, '0')}`;
}
