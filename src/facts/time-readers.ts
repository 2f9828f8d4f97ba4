import type { Deadline } from '../model/facts.ts';
import { type Period, readDate } from './calendar.ts';
import type { PlanYears } from './plan-years.ts';
import { promisesIn } from './promises.ts';
import { phraseAround, sentencesOf } from './scan.ts';

export type Time = Pick<Deadline, 'kind' | 'from' | 'to' | 'inferred'>;

/** What a time is read in: the masked text and the years that its plan speaks of. */
export interface TimeSetting {
  masked: string;
  years: PlanYears;
}

/** What a match says: a time, 'none' where nothing is due at the time it names, null where it names none. */
export type TimeReading = Time | 'none' | null;

/** All of the plan's year: 全年. */
export function wholeYear({ current }: PlanYears): Time {
  const iso = current === null ? null : `${current}`;
  return { kind: 'period', from: iso, to: iso, inferred: iso !== null };
}

function isPast({ to }: Period, { first }: PlanYears): boolean {
  return first !== null && Number(to.slice(0, 4)) < first;
}

/** From one date to another, 从2022年11月至2023年3月; 'none' where that is past or another plan's horizon. */
export function readRange(match: RegExpExecArray, { masked, years }: TimeSetting): TimeReading {
  const groups = match.groups ?? {};
  const first = readDate(groups, 'A', years.current);
  const last = endOf(groups, first, years.current);
  if (!last) return null;
  if (isPast(last, years) || isHorizon(masked, match)) return 'none';
  const lastYear = last.to.slice(0, 4);
  const start = readDate(groups, 'A', Number(lastYear));
  const printed = groups.yearB ?? (groups.monthB ? `${lastYear}-${groups.monthB.padStart(2, '0')}` : null);
  const from = printed ?? start?.from ?? start?.to ?? null;
  return from === null
    ? null
    : { kind: 'period', from, to: last.to, inferred: last.inferred && (first?.inferred ?? true) };
}

function endOf(
  groups: Record<string, string | undefined>,
  first: Period | null,
  year: number | null,
): Period | null {
  if (groups.yearY) return { from: null, to: groups.yearY, inferred: false };
  if (groups.dayY)
    return first && { ...first, to: `${first.to.slice(0, 7)}-${groups.dayY.padStart(2, '0')}` };
  return readDate(groups, 'Z', first ? Number(first.to.slice(0, 4)) : year);
}

/** Whether the years are those of a plan that is named, 消防专项规划（2020—2035）, or of births, and nothing is due in them. */
function isHorizon(masked: string, { index, 0: words }: RegExpExecArray): boolean {
  return (
    /(规划|计划|方案|纲要|行动)\($/.test(masked.slice(0, index)) ||
    /^(期间)?(出生|毕业|\)(规划|计划|方案|行动))/.test(masked.slice(index + words.length))
  );
}

/** The years of a five-year plan, “十四五”期间, or the last of them, “十四五”末. */
export function readFiveYears(
  [, ordinal = '', part = '']: RegExpExecArray,
  { years }: TimeSetting,
): TimeReading {
  const last = 2000 + 5 * ('一二三四五六'.indexOf(ordinal) + 2);
  if (years.first !== null && last < years.first) return 'none';
  if (part.endsWith('末')) return { kind: 'by', from: null, to: `${last}`, inferred: false };
  return { kind: 'period', from: `${last - 4}`, to: `${last}`, inferred: false };
}

/** From a date on, without an end: 自2025年7月1日起. */
export function readBeginning({ groups = {} }: RegExpExecArray, { years }: TimeSetting): TimeReading {
  const date = readDate(groups, '', years.current);
  if (!date) return null;
  return isPast(date, years) ? 'none' : { kind: 'open', from: date.to, to: null, inferred: date.inferred };
}

/** A date by which, on which or in which something is due: 12月底前, 5月18日, 上半年. */
export function readPoint(match: RegExpExecArray, setting: TimeSetting): TimeReading {
  const { current } = setting.years;
  const { until, before, within, ...groups } = match.groups ?? {};
  const yearEnd = current === null ? null : { from: null, to: `${current}-12-31`, inferred: true };
  const date = within ? yearEnd : readDate(groups, '', current);
  if (!date) return null;
  if (isPast(date, setting.years)) return 'none';
  if (until || before || /[底末]$/.test(match[0]) || LABELLED.test(setting.masked.slice(0, match.index))) {
    return { kind: 'by', from: null, to: date.to, inferred: date.inferred };
  }
  if (date.to.length === 4) return null;
  if (isDated(match, setting)) return 'none';
  return { kind: date.from ? 'period' : 'on', ...date };
}

/** 完成时限：2025年8月. */
const LABELLED = /(时限|时间|节点|进度)(要求|安排|节点)?:\s?$/;

/** Whether a day or month only dates something: “2025年2月24日…审议通过”, “5月12日“全国防灾减灾日””, a line of its own. */
function isDated({ index, 0: words }: RegExpExecArray, { masked }: TimeSetting): boolean {
  const after = masked.slice(index + words.length);
  const before = masked.slice(0, index);
  return (
    (/(^|\n)\s*$/.test(before) && /^\s*(\n|$)/.test(after)) ||
    /^(\)|《|“|”|的|是|全国|国际|世界|第\d|以来|[^,。]{0,8}(审议|讲话|通过|印发的|会议精神))/.test(after) ||
    /(已经?|《|根据)$/.test(before)
  );
}

const DOING =
  /^[,、]?(?:要|将|拟|计划|力争|争取|确保|全部|全面|基本|首批|高质量)*(?:完成|建成|实现|达到|启动|开工|竣工|投用|投产|出台|印发|新增|新建|累计)/;
const LEADING = /^\s*(在|于|力争|争取|计划|确保|预计|[本我全][省市区县镇])?$/;

/** A year at the head of a phrase in which something is promised, “2023年争取1个街镇…”, not “2025年是…收官之年”. */
export function readYear(match: RegExpExecArray, { masked, years }: TimeSetting): Time | null {
  const end = match.index + match[0].length;
  const after = masked.slice(end);
  const phrase = phraseAround(masked, { start: match.index, end });
  const printed = match.groups?.year ? Number(match.groups.year) : null;
  if (printed !== null && years.first !== null && printed < years.first) return null;
  if (/^(是|度?以来|前后|版|度(?!内))/.test(after) || !LEADING.test(masked.slice(phrase.start, match.index)))
    return null;
  const sentence = sentencesOf(masked).find((s) => s.start <= match.index && match.index < s.end);
  const promised = promisesIn(masked, years.first).some(
    (q) => q.start >= end && q.end <= (sentence?.end ?? 0),
  );
  if (!promised && !DOING.test(after)) return null;
  return printed === null
    ? wholeYear(years)
    : { kind: 'period', from: `${printed}`, to: `${printed}`, inferred: false };
}
