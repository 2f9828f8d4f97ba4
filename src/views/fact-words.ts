import type { Amount, Deadline, Target } from '../model/facts.ts';
import { BOUND_LABELS } from '../model/labels.ts';
import { NUMERAL_CHARACTERS, readNumeral } from '../model/numeral.ts';
import { type Piece, piecesOf } from './passages.ts';
import { printSpan } from './timeline.ts';

const NUMBER = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 20 });

/** A number with its thousands apart, “700,000”. */
export function printNumber(value: number): string {
  return NUMBER.format(value);
}

/** What a target says in a word, “不少于1,000台”, “2家”. */
export function printTarget({ bound, value, unit }: Target): string {
  return `${bound === 'exactly' ? '' : BOUND_LABELS[bound]}${printNumber(value)}${unit}`;
}

/** What an amount says in a word, “不少于5,000,000元”, “1,000,000至2,000,000美元”. */
export function printAmount({ bound, value, upper, unit }: Amount): string {
  const sum = upper === null ? printNumber(value) : `${printNumber(value)}至${printNumber(upper)}`;
  return `${bound === 'exactly' ? '' : BOUND_LABELS[bound]}${sum}${unit}`;
}

/** What the words of a deadline come to, “2025年12月31日，年份据本计划推定”; empty where they name no date. */
export function printDue({ from, to, inferred }: Deadline): string {
  const span = printSpan(from, to);
  return span && inferred ? `${span}，年份据本计划推定` : span;
}

/** A deadline in its own words and what they come to, “12月底前（2025年12月31日，年份据本计划推定）”. */
export function printDeadline(deadline: Deadline): string {
  const due = printDue(deadline);
  return due ? `${deadline.quote}（${due}）` : deadline.quote;
}

const SCALES: Record<string, number> = { '': 1, 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const NUMERAL = new RegExp(`(\\d[\\d,.]*)([十百千]?)([万亿]?)|[${NUMERAL_CHARACTERS}]+`, 'g');

/** The words of a target with its number marked: 完成 | 70万 | 平方米中心城区…房屋改造. */
export function markedNumber({ quote, value, unit }: Pick<Target, 'quote' | 'value' | 'unit'>): Piece[] {
  const numbers = [...quote.matchAll(NUMERAL)]
    .filter((match) => readNumber(match) === value)
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const found = numbers.find(({ end }) => quote.startsWith(unit, end)) ?? numbers[0];
  return piecesOf(quote, { start: 0, end: quote.length }, found ? [found] : []);
}

function readNumber([numeral, digits, step = '', scale = '']: RegExpExecArray): number | null {
  if (digits === undefined) return readNumeral(numeral);
  return Number(digits.replaceAll(',', '')) * (SCALES[step] ?? 1) * (SCALES[scale] ?? 1);
}
