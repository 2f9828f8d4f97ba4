import { type TimeReading, type TimeSetting, undated } from './time-readers.ts';

/** Words before opening hours, 开放时间：每日9:00—17:00. */
const OPEN = /(?:开放|办公|营业|服务|上班|咨询|接待|受理|作息|工作|接听|值守)(?:时间|时段)?(?:为|:)?\s*$/;
const HOURS =
  /^(?:[^,。;\n]{0,12}?(?:\d{1,2}(?:[:时点]\d{0,2}分?)(?:-|至|到)|24小时)|[一二三四五六日]?[至到-](?:周|星期))/;
/** Words after a time that is part of a measure: 每年因交通事故死亡的人数. */
const MEASURED =
  /^[^,。;]{0,24}的?(?:人数|数量|比例|天数|次数|比重|总量|总数|平均值|频率)(?:$|[\n/占与之÷×()])/;

/** Reads a recurrence, 每季度, 每3—5年, but not opening hours or measures. */
export function readRecurrence({ index, 0: words }: RegExpExecArray, { masked }: TimeSetting): TimeReading {
  const after = masked.slice(index + words.length);
  if (OPEN.test(masked.slice(0, index)) || HOURS.test(after) || MEASURED.test(after)) return 'none';
  return undated('recurrence');
}
