import { isAsked } from './asked-counts.ts';
import { isCurrency, isGiven, isOfMoney } from './money.ts';
import type { Quantity } from './quantities.ts';
import { REFUSALS, type Refusal, SIZES } from './refusal-rules.ts';
import { isResult } from './results.ts';
import { phraseAround } from './scan.ts';
import { isTime, isTimeLimit } from './time-limits.ts';

/** A ban on a size: 禁止生产厚度低于0.01毫米的地膜. */
const FORBIDDEN = /(禁止|禁用|严禁|不得|淘汰|取缔)[^,]*(低于|小于|不足|超过|高于|大于)$/;

/** The reason why a number of a masked text is not a target; null where it may be one. */
export function refusalOf(masked: string, quantity: Quantity): string | null {
  const phrase = phraseAround(masked, quantity);
  const before = masked.slice(phrase.start, quantity.start);
  const after = masked.slice(quantity.end, phrase.end);
  const { unit } = quantity;
  const fits = (rule: Refusal) => matches(rule, quantity, before, after);
  const rule = REFUSALS.find(fits) ?? (isPromisedSize(unit, before, after) ? undefined : SIZES.find(fits));
  if (rule) return rule.reason;
  if (isIndicator(masked, quantity, phrase.end)) return 'definition';
  if (isResult(masked, quantity, before, after)) return 'result';
  if (isTime(unit) && !isTimeLimit(unit, before, after)) return 'duration';
  const words = masked.slice(quantity.start, quantity.end);
  return quantity.chinese && !isAsked(quantity, words, before, after) ? 'wording' : null;
}

function matches(rule: Refusal, { unit, value }: Quantity, before: string, after: string): boolean {
  return (
    (rule.before?.test(before) ?? true) &&
    (rule.after?.test(after) ?? true) &&
    (rule.unit?.test(unit) ?? true) &&
    (rule.value?.(value) ?? true)
  );
}

function isPromisedSize(unit: string, before: string, after: string): boolean {
  if (FORBIDDEN.test(before)) return true;
  if (isTime(unit)) return isTimeLimit(unit, before, after) && isOfMoney(after);
  return isCurrency(unit) && isGiven(before, after);
}

/** Words of a definition: 规模企业，是指从业人员30人以上的企业. */
const MEANS = /是指|系指|指的是|所称|定义为|(?<=[数率量者业户员例度])指(?![标导数挥定引南向示出派纹])/;

/** Whether a number is part of a definition, or of an indicator, 医院4公里（公交15分钟可达）服务半径. */
function isIndicator(masked: string, { start }: Quantity, end: number): boolean {
  const sentence = /[^。;!?\n]*$/.exec(masked.slice(0, start))?.[0] ?? '';
  return MEANS.test(sentence) || /^\)[^,。]{0,4}半径/.test(masked.slice(end, end + 8));
}
