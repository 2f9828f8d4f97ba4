import type { Quantity } from './quantities.ts';

const ASKED =
  /(?:不少于|不低于|至少|不超过|不多于|不得少于|最多|新增|组建|建成|新建|增设|创建|引进|突破|达到|超过|增加到?)$/;
const EVERY =
  /(?:每(?:个|名|家)?[\d一二三四五六七八九十两半]*个?(?:年|月|季度?|周|日|天|旬|学期)|半年)[^,]{0,14}$/;
/** A numeral with a digit and a scale: 三十个, 一百二十公里, 二万亩; not 千家万户, 十个严禁. */
const COUNTED = /^[二两三四五六七八九一][十百千万亿]|^十[一二三四五六七八九]/;
/** Words before a scale alone, which counts at the end of a phrase: 新增粮食产能千亿斤. */
const SIZE_REACHED =
  /(?:新增|增加|增产|产能|产量|达到?|突破|超过?|完成|实现|稳定在|保持在|投资|投入|筹措|安排)[^,]{0,8}$/;
const SIZE = /^(?:元|美元|吨|公斤|斤|亩|平方米|立方米|公里|千瓦时|千瓦|人次)$/;

/** Whether a Chinese numeral is a target, “不少于一次”, “组建一支”, “培训三百人”, and not a figure of speech. */
export function isAsked({ unit, value }: Quantity, words: string, before: string, after: string): boolean {
  if (unit === '%' || unit === '') return true;
  if (unit === '倍') return /(?:增长|提高|扩大|增加|提升|达到|超过)$/.test(before);
  if (/^(?:次|场|期|轮|遍)$/.test(unit) && EVERY.test(before)) return true;
  if (/^(?:座|处|所|栋)$/.test(unit) && /建设$/.test(before)) return true;
  if (/^(?:批|对|组|门|段|起|种|道|顶|本|单|字|页)$/.test(unit) || value === 0) return false;
  if (SIZE.test(unit) && value >= 1e4 && SIZE_REACHED.test(before)) return /^(?:以上|左右)?$/.test(after);
  return ASKED.test(before) || COUNTED.test(words);
}
