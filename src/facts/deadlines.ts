import type { Deadline } from '../model/facts.ts';
import { simplify } from '../text/traditional.ts';
import { type PlanDates, type PlanYears, planYears } from './plan-years.ts';
import { isExpected, reviewsIn } from './review.ts';
import { maskNames, matchesIn, phraseAround, quotationOf, type Span, scanForm } from './scan.ts';
import type { Time } from './time-readers.ts';
import { TIME_RULES } from './time-rules.ts';

/**
 * Reads the deadlines of a clause: “12月底前” in a plan for 2025 is by 2025-12-31, with an inferred year. Vague words are quoted
 * with their task, “全年完成30家有限空间作业企业执法检查”. Past periods (近三年), names of programmes (三年行动), seasons (汛期) and past dates do not
 * count.
 */
export function readDeadlines(text: string, dates: PlanDates): Deadline[] {
  const masked = maskNames(scanForm(text));
  const years = { ...planYears(dates), republic: simplify(text) !== text };
  const setting = { masked, years };
  const reviews = reviewsIn(masked, years.first);
  const taken: Span[] = [];
  const deadlines: Deadline[] = [];
  for (const { pattern, vague, read } of TIME_RULES) {
    for (const match of matchesIn(masked, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (overlaps(taken, span)) continue;
      const time = read(match, setting);
      if (time === null) continue;
      taken.push(span);
      if (
        time === 'none' ||
        (overlaps(reviews, span) && !isAhead(time, years) && !isExpected(masked, { ...span, ...time }))
      )
        continue;
      const place = vague ? { start: span.start, end: endOfTask(masked, span) } : span;
      deadlines.push({ ...quotationOf(text, place), ...time });
    }
  }
  return withoutOverlap(text, deadlines);
}

/** Whether a time in a sentence about the past has a printed year that is not past: 去年开工，2025年底前竣工. */
function isAhead({ to, inferred }: Time, { first }: PlanYears): boolean {
  return first !== null && to !== null && !inferred && Number(to.slice(0, 4)) >= first;
}

function overlaps(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/** Sorts deadlines, and cuts each quote at the next deadline: 每周调度、每月通报. */
function withoutOverlap(text: string, deadlines: readonly Deadline[]): Deadline[] {
  const ordered = deadlines.toSorted((a, b) => a.start - b.start);
  return ordered.map((deadline, i) => {
    const next = ordered[i + 1]?.start ?? text.length;
    if (deadline.end <= next) return deadline;
    const quote = text.slice(deadline.start, next).replace(/[、，,\s]+$/, '');
    return { ...deadline, quote, end: deadline.start + quote.length };
  });
}

/** The end of the task of a time: the end of its phrase, or of the next one after a comma, “2025年，新建…”. */
function endOfTask(masked: string, span: Span): number {
  const after = masked[span.end] === ',' ? span.end + 1 : span.end;
  return phraseAround(masked, { start: after, end: after }).end;
}
