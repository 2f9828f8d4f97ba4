import type { Target } from '../model/facts.ts';
import type { Quantity } from './quantities.ts';
import { REACHES } from './time-limits.ts';

type Bound = Target['bound'];

/** Words between a change and its size: 增速达到8%, 提高不少于5个百分点. */
const OF =
  '(?:幅度|速度|率|比例|额)?(?:达到?|平均|保持在?|控制在|为|约|近|超过?|高于|低于|不低于|不高于|不少于|不超过|至少|均|再|了|力争)*\\s*$';
const BY = '(?:幅度|比例)?(?:约|近|超过?|不低于|不少于|不超过|至少|最多|最高|均|再|了)*\\s*$';
const RISES = new RegExp(
  `(?:增长|增幅|增速|涨幅|升幅|递增)${OF}|(?:提高|(?<!改造|巩固|建设|整治|提质|优化|品质)提升|增加|追加|上升|上浮|上调|上涨|多增|增收|扩大|(?<![新净])增)${BY}`,
);
const FALLS = new RegExp(
  `(?:降幅|跌幅|降价)${OF}|(?:下降|降低|压减|减少|压降|削减|缩减|精简|缩短|压缩|下浮|下调|减排|降|减)${BY}`,
);
/** The object of a change, between it and its size: 压减审批材料30%, 增加国家铁路建设资本金1000亿元. */
const WHAT =
  '(?!值)(?:(?!至|到|为|达|超|不|约|新建|新增|建成|改造|实施|完成|开展|培训|安排|占|控制|[，,\\d]).){1,16}\\s*$';
const RISES_IN = new RegExp(
  `(?:(?<!新)增加|追加|上调|上浮|提高(?=.*(?:标准|待遇|补助|补贴|工资|养老金|额度)))${WHAT}`,
);
const FALLS_IN = new RegExp(`(?:减少|压减|削减|缩减|降低|压缩|精简)${WHAT}`);

const LEAST =
  /(?:不低于|不少于|不小于|不短于|不得少于|不得低于|不能少于|不应低于|至少|最少|(?<!不|得|能)超过|突破|大于|高于|多于|逾)\D{0,12}$|(?:(?<!不)超|最低|最短)\s*$|[≥>]\s*$/;
const MOST =
  /(?:(?:不超过|不超出|不高于|不大于|不多于|不长于|不得超过|不得高于|不能超过)\D{0,7}|控制在|低于|小于|少于|至多|(?:下降|降低|压减|减少|减|降|缩短|压缩|精简|缩小)(?:到|至|为)(?:了)?)\D{0,3}$|[≤<]\s*$/;
/** A ceiling: 最高100万元, 最长为2年, 最高给予企业100万元. */
const CEILING = /(?:最高|最长|最多|最大|上限)(?!人民|检察|法院)(?:(?![,、]|不低于|至少)\D){0,10}$/;
const ABOUT = /(?:约|大约|大概|接近|将近|近)(?:为|达|有)?\s*$/;
/** An earlier number with the same verb: 提高5%和7%. */
const SHARED = /[\d.]+\S{1,4}(?:以上|左右)?[和、及与]$/;
/** A ban inverts the bound: 禁止生产厚度低于0.01毫米的地膜 means at least 0.01毫米. */
const FORBIDDEN_BELOW = /(?:禁止|禁用|严禁|不得|淘汰|取缔)[^,]*(?:低于|小于|不足|少于)\s*$/;
const FORBIDDEN_ABOVE = /(?:禁止|禁用|严禁|不得)[^,]*(?:超过|高于|大于|多于)\s*$/;

/** The bound of a number, from the words around it: 不少于24家 at-least, 控制在5.5%以内 at-most, 下降10%以上 decrease-by. */
export function boundOf({ unit }: Pick<Quantity, 'unit'>, before: string, after: string): Bound {
  const words = before.replace(SHARED, '');
  return changeOf(words) ?? limitOf(unit, words, after) ?? (isAbout(words, after) ? 'about' : 'exactly');
}

function changeOf(words: string): Bound | null {
  if (RISES.test(words) || RISES_IN.test(words)) return 'increase-by';
  return FALLS.test(words) || FALLS_IN.test(words) ? 'decrease-by' : null;
}

function limitOf(unit: string, words: string, after: string): Bound | null {
  if (FORBIDDEN_BELOW.test(words)) return 'at-least';
  if (FORBIDDEN_ABOVE.test(words)) return 'at-most';
  if (LEAST.test(words)) return 'at-least';
  if (
    MOST.test(words) ||
    CEILING.test(words) ||
    /^(?:及|或|\(含\))?(?:以下|以内|之内|内|封顶|为限|为上限)/.test(after)
  )
    return 'at-most';
  if (/小时|分钟|秒$/.test(unit) && REACHES.test(after)) return 'at-most';
  return /^(?:及|或|\(含\))?以上/.test(after) ? 'at-least' : null;
}

function isAbout(words: string, after: string): boolean {
  return ABOUT.test(words) || /^(?:左右|上下)/.test(after);
}
