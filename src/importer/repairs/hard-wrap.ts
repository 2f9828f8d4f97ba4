import type { LineBreak } from './line-breaks.ts';

/** The largest wrap width, in half-width columns. */
const MAX_WIDTH = 180;
/** How much shorter a full line may be, in columns, because of its indent or of punctuation that must not begin a line. */
const SLACK = 6;
/** The smallest number of full lines, and their smallest share of the lines that end inside a sentence. */
const MIN_LINES = 4;
const MIN_SHARE = 0.9;

const ENDS_SENTENCE = /[。！？；：）”》]$/u;

/**
 * The indices of the full lines of a text that is wrapped at a fixed width, “推进治污工作，完成重点河段的整治，做好⏎日常管护。” → the
 * first; empty for other texts.
 */
export function fullLines(lines: readonly string[]): ReadonlySet<number> {
  const widths = lines.map(columnsOf);
  const width = Math.max(0, ...widths);
  const full = new Set(lines.keys().filter((i) => (widths[i] ?? 0) >= width - SLACK));
  const cut = [...lines.entries()].filter(
    ([i, line]) => (widths[i] ?? 0) > width / 2 && !ENDS_SENTENCE.test(line),
  );
  const cutFull = cut.filter(([i]) => full.has(i)).length;
  const wrapped = width <= MAX_WIDTH && cutFull >= MIN_LINES && cutFull >= cut.length * MIN_SHARE;
  return wrapped ? full : new Set();
}

/** The width of a line in columns, two for a full-width character. */
function columnsOf(line: string): number {
  let columns = 0;
  for (const character of line) columns += character > '\u02ff' ? 2 : 1;
  return columns;
}

/** Whether paragraphs are marked by indents or empty lines, so that any other line continues one. */
export function marksParagraphs(breaks: readonly LineBreak[]): boolean {
  const marked = breaks.filter(({ blank, indented }) => blank || indented).length;
  return marked >= 3 && marked < breaks.length * 0.9;
}
