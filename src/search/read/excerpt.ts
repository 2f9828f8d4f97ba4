import { type Fold, normalise } from '../../text/normalise.ts';
import type { Query } from './query.ts';

/** A part of some words, and whether it is what was looked for. */
export interface Run {
  text: string;
  found: boolean;
}

type Span = [from: number, to: number];

/** How many characters of a long sentence are shown. */
const LONG = 120;

/** Words in runs, every match of the query marked. */
export function markRuns(words: string, query: Query, fold: Fold): Run[] {
  return cut(words, [0, words.length], matches(words, query, fold));
}

/**
 * The sentence of a clause that has the most terms of a query, with the matches marked, or null where there is no match.
 * A long one is cut around the first match.
 */
export function excerptOf(pieces: readonly string[], query: Query, fold: Fold): Run[] | null {
  const all = pieces.flatMap((words) => {
    const found = matches(words, query, fold);
    return found.map(([from]) => ({ words, found, sentence: sentenceAt(words, from), from }));
  });
  const count = ({ words, sentence }: (typeof all)[number]) => termsIn(words.slice(...sentence), query, fold);
  const [best] = all.sort((a, b) => count(b) - count(a));
  if (!best) return null;
  const span = shorten(best.sentence, best.from);
  const runs = cut(best.words, span, best.found);
  const before = span[0] > best.sentence[0] ? [{ text: '…', found: false }] : [];
  const after = span[1] < best.sentence[1] ? [{ text: '…', found: false }] : [];
  return [...before, ...runs, ...after];
}

/** The words of some pieces that a query matches, as they are printed. */
export function foundWords(pieces: readonly string[], query: Query, fold: Fold): string[] {
  return [
    ...new Set(
      pieces.flatMap((words) => matches(words, query, fold).map(([from, to]) => words.slice(from, to))),
    ),
  ];
}

/** Where the terms of a query stand in some words, in order and without overlap. */
function matches(words: string, { all }: Query, fold: Fold): Span[] {
  const { text, places } = normalise(words, fold);
  const spans = all
    .flatMap(({ spellings }) => spellings)
    .flatMap((spelling) => occurrences(text, spelling).map((at): Span => [at, at + spelling.length]))
    .map(([from, to]): Span => [places[from] ?? 0, endOf(places, to)]);
  return merge(spans);
}

/** A match ends where the next character of the original begins, not in the middle of one such as ㎡. */
function endOf(places: readonly number[], to: number): number {
  const last = places[to - 1];
  return places.slice(to).find((place) => place !== last) ?? places.at(-1) ?? 0;
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function sentenceAt(words: string, at: number): Span {
  const before = Math.max(...[...'。；！？'].map((sign) => (at > 0 ? words.lastIndexOf(sign, at - 1) : -1)));
  const after = words.slice(at).search(/[。；！？]/);
  return [before + 1, after < 0 ? words.length : at + after + 1];
}

function shorten([from, to]: Span, at: number): Span {
  if (to - from <= LONG) return [from, to];
  const start = Math.max(from, Math.min(at - LONG / 3, to - LONG));
  return [Math.round(start), Math.round(start + LONG)];
}

/** How many of the terms stand in some words. */
function termsIn(words: string, { all }: Query, fold: Fold): number {
  const { text } = normalise(words, fold);
  return all.filter(({ spellings }) => spellings.some((spelling) => text.includes(spelling))).length;
}

function cut(words: string, [from, to]: Span, found: readonly Span[]): Run[] {
  const edges = found.flat().filter((edge) => edge > from && edge < to);
  const bounds = [...new Set([from, ...edges, to])];
  return bounds.slice(1).map((end, at) => {
    const start = bounds[at] ?? from;
    return { text: words.slice(start, end), found: found.some((span) => start >= span[0] && end <= span[1]) };
  });
}
