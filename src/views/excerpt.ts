import type { Piece } from '../components/facts/Pieces.astro';
import { CELL_BREAK } from '../model/table.ts';
import { piecesOf, type Span } from './passages.ts';

/** A text of at most so many characters is shown whole. */
const WHOLE = 120;
/** The fewest and the most characters shown from the beginning of a longer one. */
const [LEAST, MOST] = [40, 80];
/** How many characters stand before and after words that come later. */
const [BEFORE, AFTER] = [16, 28];

/** Where words may be cut, the better signs first. */
const ENDS = ['。！？；\n', '，、：'];

/**
 * The first words of a text and, where they hold none of the marked words, the first of those with what is around them:
 * “发挥道路交通安全专业委员会作用，… 建立[两客一危一货]等重点车辆…”.
 */
export function excerptOf(text: string, marked: readonly Span[]): Piece[] {
  if (isShort(text)) return plain(cut(text, { start: 0, end: text.length }, marked));
  const first = { start: 0, end: endOfFirst(text) };
  const shown = marked.length === 0 || marked.some(({ start }) => start < first.end);
  const [reason] = marked;
  const later = reason && !shown ? around(text, reason, first.end) : null;
  return plain([
    ...cut(text, first, marked),
    { text: later && later.start === first.end ? '' : '…', marked: false },
    ...(later ? cut(text, later, marked) : []),
    { text: later && later.end < text.length ? '…' : '', marked: false },
  ]);
}

/** Whether an excerpt has the whole text. */
export function isShort(text: string): boolean {
  return text.length <= WHOLE;
}

/** The paragraphs of a text with words marked; a row of a table is one. */
export function markedParagraphs(text: string, marked: readonly Span[]): Piece[][] {
  let start = 0;
  return text.split('\n').map((line) => {
    const within = { start, end: start + line.length };
    start = within.end + 1;
    return plain(cut(text, within, marked));
  });
}

/** The words of a part of a text, with the marks that overlap it. */
function cut(text: string, within: Span, marked: readonly Span[]): Piece[] {
  return piecesOf(
    text,
    within,
    marked.filter(({ start, end }) => start < within.end && within.start < end),
  );
}

function endOfFirst(text: string): number {
  for (const signs of ENDS) {
    for (let end = MOST; end > LEAST; end--) if (signs.includes(text.charAt(end - 1))) return end;
  }
  return MOST;
}

/** Marked words with some context: from after the last sign before them to the end of their sentence, where these are near. */
function around(text: string, { start, end }: Span, from: number): Span {
  const earliest = Math.max(from, start - BEFORE);
  const before = text.slice(earliest, start);
  const sign = Math.max(...[...ENDS.join('')].map((one) => before.lastIndexOf(one)));
  const after = text.slice(end, end + AFTER);
  const stop = after.search(/[。！？；\n]/);
  return { start: earliest + sign + 1, end: Math.min(text.length, end + (stop < 0 ? AFTER : stop + 1)) };
}

/** Without empty pieces, tabs and breaks of lines, which only a table needs. */
function plain(pieces: readonly Piece[]): Piece[] {
  return pieces
    .map(({ text, marked }) => ({ text: text.replaceAll(BREAKS, ' '), marked }))
    .filter(({ text }) => text !== '');
}

const BREAKS = new RegExp(`[\\t\\n${CELL_BREAK}]+`, 'g');
