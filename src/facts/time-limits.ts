/** Words before a duration: 不超过3个月, 期限最长为2年, 延长到14天, 压缩至3个工作日. */
const LASTS = new RegExp(
  `(?:${[
    '(?:不|不得|不应|不能)(?:超过|少于|低于|短于|长于|多于|大于|小于)',
    '至少|最少|最多|最长|最短',
    '压缩|缩短|控制|压减|精简|减少|降低|减|降|延长|放宽|增加|达到?|保持|稳定',
    '(?<!有效)(?:期限|时限|时长|年限|时间)|天数|为期|住院日|[≥≤><]',
  ].join('|')})(?:了|到|至|在|为|是|可达|可|由[^,]*到)?[^\\d,、]{0,4}$`,
);
/** Words after a duration that make it a date, 3年后, or an age, 3年以上的. */
const DUE = /^(?:之?[前后]|以[前后]|以上的(?!补))/;
/** An earlier duration with the same words: 减至1个月、半个月. */
const LISTED = /(?:[\d.]+|半)个?[\u4e00-\u9fff]{1,4}[、和及或]$/;
/** Words after a response time: 2小时可抵达, 3分钟出动. */
export const REACHES = /^(?:可|到达|抵达|赶到|响应|办结|送达|处置|出动|修复)/;

/** Whether a unit is a unit of time and not a rate, 吨/年. */
export function isTime(unit: string): boolean {
  return /(?<!\/)(?:小时|分钟|秒|日|天|年|个月|周)$/.test(unit);
}

/** Whether a duration is a target: 压缩至3个工作日, 2小时可抵达. 10日内 is a deadline instead. */
export function isTimeLimit(unit: string, before: string, after: string): boolean {
  if (LASTS.test(before.replace(LISTED, '')) && !/满$/.test(before) && !DUE.test(after)) return true;
  return /小时|分钟|秒/.test(unit) && (REACHES.test(after) || /^(?:以内|之?内)/.test(after));
}
