import type { Quantity } from './quantities.ts';
import { phraseAround, type Span } from './scan.ts';

/** Words around a number that do not tell what it counts: 力争下降10%以上. */
const BARE_BEFORE =
  /^(力争|确保|努力|继续|再|同比|年均|平均|均|分别|要|将|并|且|达到?|占|增长|下降|降低|提高|提升|减少|压减|控制在|保持在|不低于|不少于|不超过|至少|最高|最多)*$/;
const BARE_AFTER = /^(以上|以下|以内|左右|及以上|之内)?$/;

/** Numbers of phrases in a paragraph: 四是, “1. ”, （2）, ③. */
const COUNTED = /^\s*(?:[一二三四五六七八九十]+是|\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⑳])\s*/;

/**
 * The words that tell what a number counts: its phrase, cut at 、 between numbers (“引进高校毕业生2000人、创业者500人”), and extended
 * to the phrase before where it does not tell what (“努力压减触电、火灾等事故，力争下降10%以上”).
 */
export function wordsOf(masked: string, quantity: Quantity, all: readonly Quantity[]): Span {
  const { start, end } = phraseAround(masked, quantity);
  const cuts = cutsIn(masked, { start, end }, all);
  const from = Math.max(start, ...cuts.filter((cut) => cut <= quantity.start));
  const to = Math.min(end, ...cuts.filter((cut) => cut >= quantity.end).map((cut) => cut - 1));
  const head = masked.slice(from, quantity.start).match(COUNTED)?.[0] ?? '';
  const bare =
    BARE_BEFORE.test(masked.slice(from, quantity.start).trim()) &&
    BARE_AFTER.test(masked.slice(quantity.end, to).trim());
  if (bare && /[,、]/.test(masked[from - 1] ?? '')) {
    return { start: phraseAround(masked, { start: from - 1, end: from - 1 }).start, end: to };
  }
  return { start: from + head.length, end: to };
}

/** The places after each 、 between two numbers of a phrase. */
function cutsIn(masked: string, phrase: Span, all: readonly Quantity[]): number[] {
  const inside = all.filter((q) => {
    const { start, end } = phraseAround(masked, q);
    return start === phrase.start && end === phrase.end;
  });
  return inside.slice(1).flatMap((next, i) => {
    const gap = inside[i]?.end ?? 0;
    const open = masked
      .slice(gap, next.start)
      .replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length));
    const comma = open.indexOf('、');
    return comma < 0 ? [] : [gap + comma + 1];
  });
}
