import type { Span } from './clause-text.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Up to how many characters a quotation is named whole; of a longer one the link names the beginning and the end. */
const WHOLE = 24;
/** How many characters of the beginning and the end, and of what stands around the quotation, a link names at least. */
const PIECE = 6;
/** How many it names instead, where the same words are found earlier. */
const REACHES = [0, PIECE, 2 * PIECE, 4 * PIECE, 8 * PIECE];

/** What a text directive names: the words, or where they begin and end, and what stands directly before and behind. */
interface Pieces {
  prefix: string;
  first: string;
  last: string | null;
  suffix: string;
}

/**
 * The text directive (WICG Text Fragments) that leads a browser to words of a page, `text=prefix-,电梯,-suffix`: browsers
 * look for whole words and take the first that they find, so words that the quotation cuts, or that stand earlier too, are
 * named with those around them; null where that does not tell them from the earlier ones. `text` holds a line a paragraph.
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

/** So many of the last words that they are not found before. */
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

/** The boundary of a word at least so far to the left within the paragraph. */
function leftOf(text: string, at: number, least: number, boundaries: ReadonlySet<number>): number {
  const limit = text.lastIndexOf('\n', at - 1) + 1;
  let left = at - least;
  while (left > limit && !boundaries.has(left)) left--;
  return Math.max(left, limit);
}

/** The boundary of a word at least so far to the right within the paragraph. */
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

/** “-” and “,” part the pieces of a directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
