import { type Fold, normalise } from '../../text/normalise.ts';
import { patternOf } from '../../text/soft-marks.ts';
import { matchesIn, type Span } from './matches.ts';
import type { Query } from './query.ts';

/** A run of text that is a match of a query, or that is none. */
export interface Run {
  text: string;
  found: boolean;
}

/** How many characters of a long sentence are shown. */
const MAX_LENGTH = 120;

/** A text in runs, every match of the query one of them. */
export function markRuns(words: string, query: Query, fold: Fold): Run[] {
  return cut(words, [0, words.length], matches(words, query, fold));
}

/**
 * The sentence of a clause with the most terms of a query, with the matches marked, or null where there is no match:
 * “推行[提级调查]，规范[提级调查]程序；”. A long one is cut around the first match.
 */
export function excerptOf(passages: readonly string[], query: Query, fold: Fold): Run[] | null {
  const all = passages.flatMap((words) => {
    const found = matches(words, query, fold);
    return sentencesWith(words, found).map(([sentence, from]) => {
      const terms = termsIn(words.slice(...sentence), query, fold);
      return { words, found, sentence, from, terms };
    });
  });
  const [best] = all.sort((a, b) => b.terms - a.terms);
  if (!best) return null;
  const span = shorten(best.sentence, best.from);
  const runs = cut(best.words, span, best.found);
  const before = span[0] > best.sentence[0] ? [{ text: '…', found: false }] : [];
  const after = span[1] < best.sentence[1] ? [{ text: '…', found: false }] : [];
  return [...before, ...runs, ...after];
}

/** What a query matches in some passages, as printed, each once: ＡＥＤ and aed for “AED”. */
export function foundWords(passages: readonly string[], query: Query, fold: Fold): string[] {
  const found = passages.flatMap((words) => matches(words, query, fold).map((span) => words.slice(...span)));
  return [...new Set(found)];
}

function matches(words: string, { all }: Query, fold: Fold): Span[] {
  return matchesIn(
    words,
    all.flatMap(({ spellings }) => spellings),
    fold,
  );
}

/** The sentences in which some sorted spans begin, each with where the first of them does. */
function sentencesWith(words: string, spans: readonly Span[]): [sentence: Span, first: number][] {
  const sentences: [Span, number][] = [];
  let end = 0;
  for (const [from] of spans) {
    if (from < end) continue;
    // No sentence is looked through twice: a text may consist of nothing but matches.
    const before = words.slice(end, from);
    const start = end + Math.max(...[...'。；！？'].map((sign) => before.lastIndexOf(sign))) + 1;
    const after = words.slice(from).search(/[。；！？]/);
    end = after < 0 ? words.length : from + after + 1;
    sentences.push([[start, end], from]);
  }
  return sentences;
}

function shorten([from, to]: Span, at: number): Span {
  if (to - from <= MAX_LENGTH) return [from, to];
  const start = Math.max(from, Math.min(at - MAX_LENGTH / 3, to - MAX_LENGTH));
  return [Math.round(start), Math.round(start + MAX_LENGTH)];
}

function termsIn(sentence: string, { all }: Query, fold: Fold): number {
  const { text } = normalise(sentence, fold);
  return all.filter(({ spellings }) => spellings.some((words) => text.search(patternOf(words)) >= 0)).length;
}

/** The part of a text from one offset to another in runs; the found spans are sorted, and none overlaps another. */
function cut(words: string, [from, to]: Span, found: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let at = from;
  const runTo = (end: number, isFound: boolean) => {
    if (end > at) runs.push({ text: words.slice(at, end), found: isFound });
    at = Math.max(at, end);
  };
  for (const [start, end] of found) {
    if (end <= from || start >= to) continue;
    runTo(Math.max(start, from), false);
    runTo(Math.min(end, to), true);
  }
  runTo(to, false);
  return runs;
}
