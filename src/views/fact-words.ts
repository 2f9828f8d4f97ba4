import type { Piece } from '../components/facts/Pieces.astro';
import { type Quantity, readQuantities } from '../facts/quantities.ts';
import { scanForm } from '../facts/scan.ts';
import type { Deadline, NumericFact, Target } from '../model/facts.ts';
import { BOUND_LABELS } from '../model/labels.ts';
import { piecesOf } from './passages.ts';
import { printSpan } from './timeline.ts';

const NUMBER = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 20 });

/** A number with thousands separators, “700,000”. */
function printNumber(value: number): string {
  return NUMBER.format(value);
}

/** A number or a range with thousands separators, “1,000”, “1–3”. */
export function printRange({ value, upper }: Pick<Target, 'value' | 'upper'>): string {
  return [value, upper].flatMap((end) => (end === null ? [] : [printNumber(end)])).join('–');
}

/** A target or an amount in short, “不少于1,000台”, “2家”, “增加1–3个百分点”. */
export function printQuantity(quantity: NumericFact): string {
  const { bound, unit } = quantity;
  return `${bound === 'exactly' ? '' : BOUND_LABELS[bound]}${printRange(quantity)}${unit ?? ''}`;
}

/** The date of a deadline, “2025年12月31日，年份据本计划推定”; empty where it names none. */
export function printDue({ from, to, inferred }: Deadline): string {
  const span = printSpan(from, to);
  return span && inferred ? `${span}，年份据本计划推定` : span;
}

/** A deadline in its own words with its date, “12月底前（2025年12月31日，年份据本计划推定）”. */
export function printDeadline(deadline: Deadline): string {
  const due = printDue(deadline);
  return due ? `${deadline.quote}（${due}）` : deadline.quote;
}

/** The words of a target with its number marked: 完成 | 70万 | 平方米中心城区…房屋改造. */
export function markedNumber(stated: Pick<Target, 'quote' | 'value' | 'upper' | 'unit'>): Piece[] {
  const { quote, value, upper } = stated;
  const unit = stated.unit ?? '';
  const scan = scanForm(quote);
  const same = readQuantities(scan).filter((q) => q.value === value && q.upper === upper);
  const found = same.find((q) => q.unit === unit) ?? same[0];
  const marked = found ? [{ start: found.start, end: found.end - unitLength(scan, found) }] : [];
  return piecesOf(quote, { start: 0, end: quote.length }, marked);
}

/** The length of the unit at the end of a number; 0 where it is not spelt so, 百分之九十, 一半. */
function unitLength(scan: string, { end, unit }: Quantity): number {
  return scan.endsWith(unit, end) ? unit.length : 0;
}
