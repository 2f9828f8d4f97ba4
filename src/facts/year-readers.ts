import { readDate } from './calendar.ts';
import type { PlanYears } from './plan-years.ts';
import { isMeant, isPromised, isState, isTask } from './promised.ts';
import { phraseAround, sentenceAt } from './scan.ts';
import { isPast, type Time, type TimeReading, type TimeSetting, undated } from './time-readers.ts';
import { yearsAt } from './years-at.ts';

const LEADING =
  /^\s*(?:[①-⑳]|\(\d+\)|[一二三四五六七八九十]是|\d+\.)?(?:同时|其中|并且?|且|预计|力争|争取|计划|确保|拟|将|到|[本我全][省市区县镇州国]|各地区?|各区)*[在于於]?$/;
/** Words directly before a year anywhere in a phrase: 项目将于2025年…, 案预计107年…, 至2030年、2035年…. */
const LED = /(?:[^由至等对基关][于於在]|预计|力争|争取|计划|拟|\d年[、和及])$/;
/** Words between a year and a value: 覆盖率2035年达到75%. */
const MEASURED =
  /^(?:分别)?(?:达到|达\d|不低于|不少于|不超过|超过\d|降至|降到|提高到|提高至|提升到|提升至|控制在|增至|增加到)(?!的)/;
/** Nouns that 全年, 今年 and 2025年度 only qualify: 全年目标任务. */
const ATTRIBUTE =
  /^ ?的?(?:各项|主要|重点|总体|既定|预期|约束性|政府)*(?:目标|任务|工作|指标|重点|预算|收支|计划)(?!是|为|:)/;

/** The whole current year: 全年. */
function wholeYear({ current }: PlanYears): Time {
  const iso = current === null ? null : `${current}`;
  return { kind: 'period', from: iso, to: iso, inferred: iso !== null };
}

/** Reads 全年 with a task, “全年完成30家”; not “全年目标任务”, “健全年度制度”. */
export function readWholeYear(match: RegExpExecArray, { masked, years }: TimeSetting): TimeReading {
  const end = match.index + match[0].length;
  if (ATTRIBUTE.test(masked.slice(end))) return 'none';
  const promised = isPromised(masked, end, sentenceAt(masked, match.index).end, years.first);
  return promised ? wholeYear(yearsAt(masked, match.index, years)) : 'none';
}

/** Reads 今明两年. */
export function readTwoYears(_match: RegExpExecArray, { years }: TimeSetting): TimeReading {
  const { spoken } = years;
  if (spoken === null) return undated('period');
  return { kind: 'period', from: `${spoken}`, to: `${spoken + 1}`, inferred: true };
}

/** Reads coming years with a task: 今后5年新建学校100所. */
export function readComing(
  { index, 0: words }: RegExpExecArray,
  { masked, years }: TimeSetting,
): TimeReading {
  const promised = isPromised(masked, index + words.length, sentenceAt(masked, index).end, years.first);
  return promised ? undated('period') : 'none';
}

/** Reads a year before a task, “2023年争取1个街镇…”, or after one, “建成供水平台（2025年）”; not “2025年是…收官之年”. */
export function readYear(match: RegExpExecArray, { masked, years }: TimeSetting): TimeReading {
  const groups = match.groups ?? {};
  const date = readDate(groups, '', years);
  if (!date) return null;
  if (isPast(date, years)) return 'none';
  const end = match.index + match[0].length;
  const after = masked.slice(end);
  if (/^(以来|前后|版|初心|学期|内外|[^《,。;]*》)/.test(after) || ATTRIBUTE.test(after)) return null;
  const sentence = sentenceAt(masked, match.index);
  if (closes(masked, match)) return { kind: 'by', from: null, to: date.to, inferred: date.inferred };
  if (!leads(masked, match) || !isPromised(masked, end, sentence.end, years.first)) return null;
  if (groups.year && isState(masked.slice(end, sentence.end))) {
    return { kind: 'by', from: null, to: date.to, inferred: date.inferred };
  }
  return { kind: 'period', from: date.to, to: date.to, inferred: date.inferred };
}

/** Whether a year is at the beginning of its phrase, or the words around it connect it with a task. */
function leads(masked: string, { index, 0: words }: RegExpExecArray): boolean {
  const end = index + words.length;
  const phrase = phraseAround(masked, { start: index, end });
  const before = masked.slice(phrase.start, index);
  const after = masked.slice(end, phrase.end);
  return LEADING.test(before) || LED.test(before) || isMeant(after) || MEASURED.test(after);
}

/** Whether a year is in brackets after a task: “基本建成供水平台（2025年）。”. */
function closes(masked: string, { index, 0: words }: RegExpExecArray): boolean {
  if (!/^\)\s*([。;,]|\n|$)/.test(masked.slice(index + words.length)) || masked[index - 1] !== '(')
    return false;
  const task = masked.slice(phraseAround(masked, { start: index - 1, end: index - 1 }).start, index - 1);
  return isTask(task.trim()) && !NAMES.test(task);
}

/** The name of a document before its year in brackets: …行动计划（2025年）. */
const NAMES =
  /(?:规划|计划|方案|纲要|行动|意见|要点|措施|办法|体系|版|表|目录|清单|报告|标准|指南|名单|[》”])$/;
