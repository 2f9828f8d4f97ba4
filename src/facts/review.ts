import { COMMON_YEAR, commonYear, numberOf, REPUBLIC_YEAR } from '../model/printed-year.ts';
import { simplify } from '../text/traditional.ts';
import { matchesIn, type Span, sentenceAt, sentencesOf } from './scan.ts';

const LOOKS_BACK =
  /回顾|工作总结|^(过去|去年|上年)|^已经?(实施|完成|推动|开展)|(工作|完成|进展|开展|执行|办理)(基本)?情况$|发展(基础|现状)$/;
/** Headings of results, 主要成效, 重要施政成果, unless they are tasks, 巩固改革成果. */
const RESULTS =
  /(取得|主要|工作|建设|施政|突出|显著|重要|阶段性|重大|执行)的?(成效|成绩|成就|成果|进展|业绩)(?:[和及与、].{0,10})?:?$/;
const WORKS_ON =
  /巩固|拓展|提升|增强|提高|扩大|推广|推动|推进|促进|转化|展示|宣传|运用|确保|检验|深化|力争|加快|不断|取得新/;
const BACK =
  /^\s*(去年|上年|上一年|今年以来|近年来|[一二三四五]年来|“?十[一二三四五]五”?以来|过去|回顾|新时代[以十]|截至目前)/;
const AHEAD = /今年|本年|新的一年|下一步|下一阶段|明年/;

/** Whether a heading is that of a review, whose numbers are results: 一、2019年工作回顾 in a plan for 2020 (`firstYear`). */
export function isReview(heading: string, firstYear: number | null): boolean {
  const words = simplify(heading);
  const years = yearsIn(words);
  if (years.length > 0 && firstYear !== null) return years.every((year) => year < firstYear);
  return LOOKS_BACK.test(words) || (RESULTS.test(words) && !WORKS_ON.test(words));
}

/**
 * The sentences of a masked text that report results: from one that begins with 去年… or a year before the plan's, up to one
 * that mentions the plan's year, or to the end of the paragraph.
 */
export function reviewsIn(masked: string, firstYear: number | null): Span[] {
  const reviews: Span[] = [];
  let back = false;
  let last = 0;
  for (const sentence of sentencesOf(masked)) {
    const words = masked.slice(sentence.start, sentence.end);
    if (masked.slice(last, sentence.start).includes('\n')) back = false;
    back = looksBack(words, firstYear) ?? back;
    if (back) reviews.push(sentence);
    last = sentence.end;
  }
  return reviews;
}

const FIRST = new RegExp(`^\\s*(?:截至|截止)?到?(${COMMON_YEAR}|${REPUBLIC_YEAR}(?= ?年度)) ?年`);

/** Whether a sentence turns to the past (true) or to the future (false); undefined where it does neither. */
function looksBack(words: string, firstYear: number | null): boolean | undefined {
  const first = FIRST.exec(words)?.[1];
  if (BACK.test(words) || (first && firstYear !== null && commonYear(numberOf(first)) < firstYear))
    return true;
  if (AHEAD.test(words) || (firstYear !== null && yearsIn(words).some((year) => year >= firstYear)))
    return false;
  return undefined;
}

const YEAR = new RegExp(
  `(?<!\\d)(?:(${COMMON_YEAR})(?= ?年|-)|(${REPUBLIC_YEAR})(?= ?年(?:度|[底上下])))`,
  'g',
);

function yearsIn(words: string): number[] {
  return matchesIn(words, YEAR).map((match) => commonYear(numberOf(match[1] ?? match[2] ?? '')));
}

/** Whether a time in a review is still ahead: 工程于去年开工，预计2025年6月竣工. */
export function isExpected(
  masked: string,
  { start, inferred, to }: { start: number; inferred: boolean; to: string | null },
): boolean {
  const before = masked.slice(sentenceAt(masked, start).start, start);
  return to !== null && !inferred && /预计|预定|有望|计划|拟|将于/.test(before);
}
