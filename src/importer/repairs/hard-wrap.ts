import type { LineBreak } from './line-breaks.ts';

/** No program wraps lines wider than this, in half-width columns. */
const WIDEST = 180;
/** Marks that may not begin or end a line keep it this much short of the width, as does the indent of its paragraph. */
const SLACK = 6;
/** So many full lines show a width, and so large a share of the lines that end inside a sentence must be full. */
const LEAST = 4;
const SHARE = 0.9;

const ENDS_SENTENCE = /[。！？；：）”》]$/u;

/**
 * Which lines of a text reach the width at which it was wrapped, “推进治污工作，完成重点河段的整治，做好⏎日常管护。” → the first; none
 * where the text is not wrapped at a fixed width.
 */
export function fullLines(lines: readonly string[]): ReadonlySet<number> {
  const widths = lines.map(columnsOf);
  const width = Math.max(0, ...widths);
  const full = new Set(lines.keys().filter((i) => (widths[i] ?? 0) >= width - SLACK));
  const cut = [...lines.entries()].filter(
    ([i, line]) => (widths[i] ?? 0) > width / 2 && !ENDS_SENTENCE.test(line),
  );
  const cutFull = cut.filter(([i]) => full.has(i)).length;
  const wrapped = width <= WIDEST && cutFull >= LEAST && cutFull >= cut.length * SHARE;
  return wrapped ? full : new Set();
}

/** How many columns a line takes, two for a full-width character. */
function columnsOf(line: string): number {
  let columns = 0;
  for (const character of line) columns += character > '\u02ff' ? 2 : 1;
  return columns;
}

/** Whether the paragraphs of a text begin with an indent or stand apart by empty lines, so that any other line goes on. */
export function marksParagraphs(breaks: readonly LineBreak[]): boolean {
  const marked = breaks.filter(({ blank, indented }) => blank || indented).length;
  return marked >= 3 && marked < breaks.length * 0.9;
}
