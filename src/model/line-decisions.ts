import { ambiguousQuoteError, nearestHint } from './only-place.ts';
import type { HandRepair, LineDecision, PlacedRepairs } from './placed-repairs.ts';
import { loosePlaces, type Span } from './quote.ts';

/** A page number between two lines. */
const NUMBERED = /^\s*[\r\n]\s*(?<number>[—–-]?\s*\d{1,4}\s*[—–-]?)\s*[\r\n]\s*$/;

/** The longest gap between two lines that belong together, with white space and page number. */
const MAX_GAP = 60;

/**
 * Places an editor's decision to join lines or keep them apart, which quotes the end of a line and the beginning of the next.
 * Adds repairs that break lines which stay apart but have no break in the source, and that remove a page number between joined
 * lines. Throws a RangeError where the quotes do not follow each other in the text, or do so more than once.
 */
export function placeLines(
  text: string,
  lines: readonly string[],
  decision: Omit<LineDecision, keyof Span>,
): PlacedRepairs {
  const placed: PlacedRepairs = { repairs: [], lines: [] };
  for (const [i, below] of lines.slice(1).entries()) {
    const gap = gapBetween(text, lines[i] ?? '', below, decision.joined);
    placed.lines.push({ ...gap, ...decision });
    placed.repairs.push(...(decision.joined ? pageNumberIn(text, gap) : breakIn(text, gap, decision.reason)));
  }
  return placed;
}

/** What stands between the end of a line and the beginning of another. */
function gapBetween(text: string, above: string, below: string, joined: boolean): Span {
  const ends = loosePlaces(text, above).map(({ end }) => end);
  const starts = loosePlaces(text, below).map(({ start }) => start);
  const near = ends.flatMap((end) =>
    starts
      .filter((start) => start >= end && start - end <= MAX_GAP)
      .map((start) => ({ start: end, end: start })),
  );
  const words = (gap: Span) => text.slice(gap.start, gap.end);
  const gaps = near.filter((gap) => words(gap).trim() === '' || (joined && NUMBERED.test(words(gap))));
  const pair = `“${above}” before “${below}”`;
  const [gap] = gaps;
  if (gaps.length > 1) throw ambiguousQuoteError(text, pair, gaps, 'quote more words of both lines');
  if (gap) return gap;
  throw new RangeError(`${pair} is not in the document${nearestHint(text, above + below)}`);
}

/** The removal of a page number between two lines. */
function pageNumberIn(text: string, gap: Span): HandRepair[] {
  const number = NUMBERED.exec(text.slice(gap.start, gap.end))?.groups?.['number'];
  if (number === undefined) return [];
  const at = text.indexOf(number, gap.start);
  return [{ at, source: number, published: '', class: 'furniture', confidence: 'certain', reason: '页码' }];
}

/** The line break between lines that have none in the source. */
function breakIn(text: string, { start, end }: Span, reason = '由编辑分行'): HandRepair[] {
  const source = text.slice(start, end);
  if (/[\r\n]/.test(source)) return [];
  return [{ at: start, source, published: '\n', class: 'space', confidence: 'high', reason }];
}
