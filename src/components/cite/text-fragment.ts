import type { Span } from './clause-text.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The longest quotation, in characters, that a link contains whole; of a longer one it has the beginning and the end. */
const WHOLE = 24;
/** The fewest characters of the beginning and the end, and of the context. */
const PIECE = 6;
/** The lengths of the context to try until the words are unique. */
const REACHES = [0, PIECE, 2 * PIECE, 4 * PIECE, 8 * PIECE];

/** The parts of a text directive: the words, or their beginning and end, and the context before and after. */
interface Pieces {
  prefix: string;
  first: string;
  last: string | null;
  suffix: string;
}

/**
 * The text directive (WICG Text Fragments) that leads a browser to words of a page, `text=prefix-,电梯,-suffix`: browsers
 * look for whole words and take the first match, so context is added where the quotation cuts a word or has an earlier
 * match; null where no context makes it unique. `text` has a line a paragraph.
 */
export function textDirective(text: string, span: Span): string | null {
  const boundaries = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
  const choices = REACHES.map((reach) => piecesOf(text, span, boundaries, reach));
  const pieces = choices.find((choice) => isFirst(choice, text, span.start));
  return pieces ? printDirective(pieces) : null;
}

function piecesOf(text: string, span: Span, boundaries: ReadonlySet<number>, reach: number): Pieces {
  const { start, end } = span;
  const cut = (at: number) => (boundaries.has(at) ? 0 : PIECE);
  const prefix = text.slice(leftOf(text, start, reach || cut(start), boundaries), start);
  if (end - start <= WHOLE && !text.slice(start, end).includes('\n')) {
    const suffix = text.slice(end, rightOf(text, end, reach || cut(end), boundaries));
    return { prefix, first: text.slice(start, end), last: null, suffix };
  }
  const first = text.slice(start, Math.min(end, rightOf(text, start, reach || PIECE, boundaries)));
  const last = lastOf(text, { start: start + first.length, end }, boundaries);
  return { prefix, first, last, suffix: text.slice(end, rightOf(text, end, cut(end), boundaries)) };
}

/** The end of a quotation, extended to the left until it has no earlier match in it. */
function lastOf(text: string, { start, end }: Span, boundaries: ReadonlySet<number>): string {
  let from = Math.max(start, leftOf(text, end, PIECE, boundaries));
  while (text.indexOf(text.slice(from, end), start) < from) {
    const further = Math.max(start, leftOf(text, from, 1, boundaries));
    if (further === from) break;
    from = further;
  }
  return text.slice(from, end);
}

function isFirst({ prefix, first, last, suffix }: Pieces, text: string, start: number): boolean {
  return text.indexOf(prefix + first + (last === null ? suffix : '')) === start - prefix.length;
}

/** The word boundary at least `least` characters to the left, within the paragraph. */
function leftOf(text: string, at: number, least: number, boundaries: ReadonlySet<number>): number {
  const limit = text.lastIndexOf('\n', at - 1) + 1;
  let left = at - least;
  while (left > limit && !boundaries.has(left)) left--;
  return Math.max(left, limit);
}

/** The word boundary at least `least` characters to the right, within the paragraph. */
function rightOf(text: string, at: number, least: number, boundaries: ReadonlySet<number>): number {
  const next = text.indexOf('\n', at);
  const limit = next < 0 ? text.length : next;
  let right = at + least;
  while (right < limit && !boundaries.has(right)) right++;
  return Math.min(right, limit);
}

function printDirective({ prefix, first, last, suffix }: Pieces): string {
  const pieces = [
    prefix && `${encode(prefix)}-`,
    encode(first),
    last && encode(last),
    suffix && `-${encode(suffix)}`,
  ];
  return `text=${pieces.filter(Boolean).join(',')}`;
}

/** “-” and “,” separate the parts of a directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
