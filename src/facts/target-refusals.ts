import type { Quantity } from './quantities.ts';
import { phraseAround } from './scan.ts';

interface Refusal {
  /** What such a number is instead of a target. */
  reason: string;
  /** Matches what stands before the number in its phrase. */
  before?: RegExp;
  /** Matches what stands after it. */
  after?: RegExp;
  unit?: RegExp;
}

/** Units that say how large one thing is, and not how many things there are. */
const MAGNITUDE =
  /^(元|美元|吨|蒸吨|米|平方米|平方公里|公顷|亩|座|千伏安|千瓦|兆瓦|公里|升|斤|公斤|人|岁|周岁|张|小时|天|分|倍)(\/.)?$/;

/** The kinds of number that promise nothing. A rule that names several conditions needs all of them. */
const REFUSALS: readonly Refusal[] = [
  { reason: 'ordinal', before: /(第|前|届|排名|位列|位居|居)$/ },
  { reason: 'base', before: /(每|从|由|自|原来的?)$/ },
  { reason: 'sum', after: /^\+/ },
  { reason: 'result', before: /(已经?|现有|共有|拥有(?![量率])|原有|以来|曾)[^,]*$/ },
  { reason: 'set', before: /(发生|出现|存在)[^,]*的$/ },
  { reason: 'surroundings', before: /(围绕|聚焦|涉及|依托|上述|其余|这)$/ },
  {
    reason: 'class',
    after:
      /^[^,、。]{0,2}(方面|领域|行业|环节|层面|维度|层级|关键词|阶段|步骤|原则|体系|机制|清单|要素|必须|坚持|确保|下降|不放过)/,
  },
  {
    reason: 'tasks',
    after: /^[^,、。]{0,4}(任务|措施|举措|制度|要求|内容|指标|专项整治|专项行动|专业委员会|工作|部门|单位)/,
    unit: /^[项个条]$/,
  },
  {
    reason: 'attribute',
    after: /^(以上|以下|以内|左右)?的(?!目标|任务|标准|要求|速度|幅度)/,
    unit: MAGNITUDE,
  },
  { reason: 'criterion', after: /^(及|\(含\)|含)?(以上|以下)(?!水平)[\u4e00-\u9fff“]/, unit: MAGNITUDE },
  {
    reason: 'size',
    before: /(总长|全长|长|宽|高|深|厚|占地|建筑|用地)(度|面积)?(约|达|为)?$/,
    unit: /米|亩|公里|公顷/,
  },
  { reason: 'age', after: /^(?!以上)[\u4e00-\u9fff]/, unit: /岁$/ },
  { reason: 'circle', after: /^[^,、。]{0,6}(圈|通勤)/, unit: /小时|分钟/ },
];

/** Why a number of a masked text is no target, or null where it may be one. */
export function refusalOf(masked: string, quantity: Quantity): string | null {
  const phrase = phraseAround(masked, quantity);
  const before = masked.slice(phrase.start, quantity.start);
  const after = masked.slice(quantity.end, phrase.end);
  const rule = REFUSALS.find(
    (r) =>
      (r.before?.test(before) ?? true) &&
      (r.after?.test(after) ?? true) &&
      (r.unit?.test(quantity.unit) ?? true),
  );
  if (rule) return rule.reason;
  if (isTime(quantity.unit) && !isTimeLimit(quantity.unit, before, after)) return 'duration';
  return quantity.chinese && !isAsked(quantity, before) ? 'wording' : null;
}

function isTime(unit: string): boolean {
  return /(?<!\/)(小时|分钟|秒|日|天|年|个月|周)$/.test(unit);
}

/** What says how long: 不超过3个月, 期限最长为2年, 延长到14天, 压缩至3个工作日. */
const LASTS = new RegExp(
  '(?:(?:不|不得|不应|不能)(?:超过|少于|低于|短于|长于|多于|大于|小于)|至少|最少|最多|最长|最短|压缩|缩短|控制|压减|精简|减少|降低|减|降|延长|放宽|增加|' +
    '达到?|保持|稳定|(?<!有效)(?:期限|时限|时长|年限|时间)|天数)(?:了|到|至|在|为|是|可达|可|由[^,]*到)?[^\\d,、]{0,4}$',
);

/** How long something may take or last: 压缩至3个工作日, 2小时可抵达. Days in which something is due, 10日内, are a deadline. */
function isTimeLimit(unit: string, before: string, after: string): boolean {
  if (LASTS.test(before) && !/^(?:之?[内前后]|以[前后])/.test(after)) return true;
  return /小时|分钟|秒/.test(unit) && /^(以内|之?内|可|到达|抵达|响应|办结|送达|处置)/.test(after);
}

const ASKED = /(不少于|不低于|至少|不超过|不多于|不得少于|最多|新增|组建|建成|新建|增设|创建|引进)$/;
const EVERY = /(每(个|名|家)?[\d一二三四五六七八九十两半]*个?(年|月|季度?|周|日|天|旬|学期)|半年)[^,]{0,14}$/;

/** Whether a Chinese numeral counts something that is asked for, “不少于一次”, “组建一支”, and is not a way of speaking. */
function isAsked({ unit, value }: Quantity, before: string): boolean {
  if (unit === '%' || unit === '') return true;
  if (/^(次|场|期|轮|遍)$/.test(unit) && EVERY.test(before)) return true;
  if (/^(座|处|所|栋)$/.test(unit) && /建设$/.test(before)) return true;
  return value > 0 && ASKED.test(before) && !/^(批|对|组|门|段|起)$/.test(unit);
}
