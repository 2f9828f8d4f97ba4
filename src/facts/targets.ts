import type { Target } from '../model/facts.ts';
import { boundOf } from './bounds.ts';
import { type PlanDates, planYears } from './plan-years.ts';
import { promisesIn } from './promises.ts';
import type { Quantity } from './quantities.ts';
import { wordsOf } from './quantity-words.ts';
import { maskNames, quotationOf, scanForm } from './scan.ts';

/**
 * Reads the targets of a clause, with the words that tell what is counted: “完成既有多层住宅加装电梯1000台以上” is at least 1000台.
 * Dates, names, slogans, results and sizes of mentioned things do not count.
 */
export function readTargets(text: string, dates: PlanDates): Target[] {
  const masked = maskNames(scanForm(text));
  const promises = promisesIn(masked, planYears(dates).first).filter((one) => !isCut(text, one));
  return promises.map((promise) => toTarget(text, masked, promise, promises));
}

/** Whether a line break in a cell separates a number from its unit. */
function isCut(text: string, { start, end }: Quantity): boolean {
  return text.slice(start, end).includes('\u2028');
}

function toTarget(text: string, masked: string, quantity: Quantity, all: readonly Quantity[]): Target {
  const place = wordsOf(masked, quantity, all);
  const before = masked.slice(place.start, quantity.start);
  const after = masked.slice(quantity.end, place.end);
  const { value, upper, unit } = quantity;
  const bound = boundOf(quantity, before, after);
  const kind = kindOf(unit, bound, before);
  return { ...quotationOf(text, place), value, upper, unit: unit || null, bound, kind };
}

const TIMES = /^(次|场|期|轮|遍|班次|场次)/;
const RATE = /每|全年|年内|年度|逐|半年/;

function kindOf(unit: string, bound: Target['bound'], before: string): Target['kind'] {
  if ((TIMES.test(unit) && RATE.test(before)) || /\/[年月日天]$/.test(unit)) return 'frequency';
  return bound === 'at-most' ? 'limit' : 'target';
}
