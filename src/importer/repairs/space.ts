import type { Edit } from './repaired-text.ts';

/** White space within a line, the ideographic, unbreakable and zero-width ones included. */
const BLANK = '[ \\t\\v\\f\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const WIDE = '[\\u3001-\\u303f\\uff01-\\uff60“”‘’]';
const HAN = '\\p{Script=Han}';

/** Above this many, spaces between characters and digits are a converter's habit and none of the author's. */
const HABIT = 5;

const BREAKS = new RegExp(`${BLANK}*(?:\\r\\n|\\r|\\n|\\u2028|\\u2029)(?:${BLANK}|\\r|\\n)*`, 'gu');
const EDGES = new RegExp(`^(?:${BLANK}|[\\r\\n])+|(?:${BLANK}|[\\r\\n])+$`, 'gu');
const AT_PUNCTUATION = new RegExp(`${BLANK}+(?=${WIDE})|(?<=${WIDE})${BLANK}+`, 'gu');
const AT_DIGITS = new RegExp(`(?<=${HAN})${BLANK}+(?=\\d)|(?<=[\\d%])${BLANK}+(?=${HAN})`, 'gu');
const AT_NUMBER = new RegExp(
  `(?<=^\\d{1,3}[.．、]|^[（(]\\d{1,3}[）)]|^第[^\\s]{1,5}[条章节])${BLANK}+`,
  'gmu',
);
const BETWEEN_HAN = new RegExp(`(?<=${HAN})${BLANK}+(?=${HAN})`, 'gu');

/**
 * Takes out white space that is none of the words: indents, empty lines, 2021 年 → 2021年, “规范, 推动” → “规范，推动”.
 * One line break is left between paragraphs. A space between two words stays, 代市长 高键, unless a converter's habit
 * of spaces is seen in the document.
 */
export function removeSpace(text: string): Edit[] {
  const inLines = [AT_PUNCTUATION, AT_DIGITS, AT_NUMBER, ...(hasHabit(text) ? [BETWEEN_HAN] : [])];
  const edits = [
    ...find(text, EDGES, ''),
    ...find(text, BREAKS, '\n'),
    ...inLines.flatMap((pattern) => find(text, pattern, '')),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutOverlap(edits).filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
}

function hasHabit(text: string): boolean {
  return [...text.matchAll(AT_DIGITS)].length > HABIT;
}

function find(text: string, pattern: RegExp, replacement: string): Edit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: replacement,
  }));
}

function withoutOverlap(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}

/** Takes out the question marks that a code page put for unbreakable spaces: on empty lines and before a line's words. */
export function removeLostSpace(text: string): Edit[] {
  return find(text, /^\?+/gm, '');
}
