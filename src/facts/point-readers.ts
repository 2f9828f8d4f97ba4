import { type Period, readDate } from './calendar.ts';
import type { PlanYears } from './plan-years.ts';
import { phraseAround, sentenceAt } from './scan.ts';
import { isPast, type TimeReading, type TimeSetting, undated } from './time-readers.ts';
import { yearsAt } from './years-at.ts';

/** Reads a date by, on or in which something is due: 12月底前, 5月18日, 上半年. */
export function readPoint(match: RegExpExecArray, { masked, years: known }: TimeSetting): TimeReading {
  const { until, before, within, ...groups } = match.groups ?? {};
  const years = yearsAt(masked, match.index, known);
  const date = within ? endOf(years) : readDate(groups, '', years);
  if (!date) return null;
  if (isPast(date, years) || isReported(masked, match) || isOfThings(masked, match)) return 'none';
  if (!groups.year && !/^[今明去]/.test(match[0])) {
    const repeated = repeats(masked, match);
    if (repeated) return repeated;
  }
  const { to, inferred } = date;
  const due = until || before || /[底末]$/.test(match[0]) || LABELLED.test(masked.slice(0, match.index));
  if (due) return isOver(match[0], date, years) ? 'none' : { kind: 'by', from: null, to, inferred };
  if (isWholeYear(groups)) return null;
  if (isDated(masked, match) || isIssued(date, years) || isAttribute(masked, match)) return 'none';
  return { kind: isStretch(groups) ? 'period' : 'on', ...date };
}

type Groups = Record<string, string | undefined>;

function isWholeYear({ end, bare, half, quarter, month }: Groups): boolean {
  return [end, bare, half, quarter, month].every((part) => part === undefined);
}

function isStretch({ half, quarter, third }: Groups): boolean {
  return half !== undefined || quarter !== undefined || (third?.endsWith('旬') ?? false);
}

function endOf({ current }: PlanYears): Period {
  return { from: null, to: current === null ? null : `${current}-12-31`, inferred: current !== null };
}

/** 完成时限：2025年8月. */
const LABELLED = /(?:(?:时限|时间|节点|进度|期限|日期)(?:要求|安排|节点|计划)?|截止)(?:为|是|:)\s?$/;

/** Whether a date belongs to something that has been done: 已于6月30日前完成. */
function isReported(masked: string, { index }: RegExpExecArray): boolean {
  return /(?:已经?|业已?|曾|刚刚?)(?:[于於在自从至到])?$/.test(masked.slice(0, index));
}

/** Whether a date only qualifies a noun: 6月前到期的政策, 2000年底前建成的小区. */
function isOfThings(masked: string, { index, 0: words }: RegExpExecArray): boolean {
  return /^[,]?(?:已经?)?(?:到期|出生|入职|毕业|登记|注册|建成|投产|取得|发布|印发|出台|开工|签订|成立|入库|备案|立项|竣工|投入使用|完工|批准|缴纳|参保|完成|实施|形成|产生|购置|购买|入学|退休|领取|办理)[^,。;]{0,8}的(?!目标|要求|任务)/.test(
    masked.slice(index + words.length),
  );
}

/**
 * Reads a date after 每年 in its sentence: in the same phrase it is part of that time (“每年6月底、12月底前”), in a later one it recurs
 * (“每年3月制定计划，12月底前报送总结”). Null where there is no 每年.
 */
function repeats(masked: string, { index }: RegExpExecArray): TimeReading {
  const every = /每(?:[\d一二两三四五]?个?年|年度|季度?|月|学期|学年)|逐年/;
  const phrase = masked.slice(phraseAround(masked, { start: index, end: index }).start, index);
  if (every.test(phrase)) return 'none';
  return every.test(masked.slice(sentenceAt(masked, index).start, index)) ? undated('recurrence') : null;
}

/** Whether a reporting date was over when the plan was issued: 截至2025年3月31日. */
function isOver(words: string, { to }: Period, { issued }: PlanYears): boolean {
  return /^截/.test(words) && issued !== null && to !== null && to <= issued;
}

/** Whether a day is on or before the date of issue. */
function isIssued({ to, from }: Period, { issued }: PlanYears): boolean {
  return from === null && to?.length === 10 && issued !== null && to <= issued;
}

/** Whether a part of the year only qualifies a noun: 上半年工作总结, 一季度经济形势. */
function isAttribute(masked: string, { index, 0: words }: RegExpExecArray): boolean {
  return (
    /[半度]年?$/.test(words) &&
    /^(?:的|[\u4e00-\u9fff]{0,6}(?:总结|情况|形势(?:分析)?会?|成果|成效|数据|任务|目标)(?:[,。;的和与及]|$))/.test(
      masked.slice(index + words.length),
    )
  );
}

/** Whether a day or month only dates something: “2025年2月24日…审议通过”, “5月12日“全国防灾减灾日””, a line of its own, a signature. */
function isDated(masked: string, { index, 0: words }: RegExpExecArray): boolean {
  const after = masked.slice(index + words.length);
  const before = masked.slice(0, index);
  return (
    (/(^|\n)\s*$/.test(before) && /^\s*(\n|$)/.test(after)) ||
    (SIGNED.test(before) && /^\s*(\n|$|。?\(|印发|[\u4e00-\u9fff]{2,40}$)/.test(after)) ||
    /^(\)|《|“|”|的|是|全国|国际|世界|第\d|以来|印发|发布\s*$|[^,。]{0,8}(审议|讲话|通过|印发的|会议精神|宣传日|纪念日|主题日|活动日))/.test(
      after,
    ) ||
    /(《|根据|依据)$/.test(before)
  );
}

/** The name of a body at the end of a text or of a sentence of its own: …抓好落实。青山市人民政府. */
const SIGNED =
  /(?:^|[。\n)])\s*[\u4e00-\u9fff(（）) ]{2,40}(?:政府|委员会|办公[厅室]|[厅局部院署办处会委社]|公司|中心|领导小组|指挥部)\s*$/;
