import { isLabelAt } from '../lines.ts';
import { type Edit, editsOf, withoutOverlap } from './repaired-text.ts';

/** White space within a line, including ideographic and no-break spaces. */
const SPACES = '\\v\\f \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** White space and tabs; inside a line a tab separates cells, elsewhere it is white space. */
const BLANK = `[\\t${SPACES}]`;
const SPACE = `[${SPACES}]`;
const WIDE = '[\\u3001-\\u303f\\uff01-\\uff60“”‘’]';
const HAN = '\\p{Script=Han}';

/** More spaces between characters and digits come from a converter and not from the author. */
const MAX_AUTHORED = 5;

const BREAK = '[\\r\\n\\u0085\\u2028\\u2029]';
// The lookbehind matches only at the beginning of a run of blanks, which keeps the time linear.
const BREAKS = new RegExp(`(?<!${BLANK})${BLANK}*(?:\\r\\n|${BREAK})(?:${BLANK}|${BREAK})*`, 'gu');
const EDGES = new RegExp(`^(?:${BLANK}|${BREAK})+|(?<!${BLANK}|${BREAK})(?:${BLANK}|${BREAK})+$`, 'gu');
const AT_PUNCTUATION = new RegExp(`(?<!${BLANK})${SPACE}+(?=${WIDE})|(?<=${WIDE})${SPACE}+`, 'gu');
const AT_DIGITS = new RegExp(`(?<=${HAN})${SPACE}+(?=\\d)|(?<=[\\d%])${SPACE}+(?=${HAN})`, 'gu');
const NUMERAL = '[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}';
const AT_NUMBER = new RegExp(
  `(?<=^${BLANK}*(?:\\d{1,3}[.．、)）]|[（(](?:\\d{1,3}|${NUMERAL})[）)]|第[^\\s]{1,5}(?:[条條章节節篇编編]|部[分份])|(?:${NUMERAL}|[甲乙丙丁戊己庚辛壬癸])[、．]|(?:[IVX]{1,5}|[Ⅰ-Ⅻ]|[A-Z])[.．、]|[（(][A-Za-z][）)]|[①-⑳]))${BLANK}+`,
  'gmu',
);
const BETWEEN_HAN = new RegExp(`(?<=${HAN})${SPACE}+(?=${HAN})`, 'gu');

/**
 * Removes white space that is not part of the words: indents, empty lines, 2021 年 → 2021年, “规范, 推动” → “规范，推动”. One line break
 * stays between paragraphs. A space between two words stays, 代市长 高键, unless a converter inserted spaces everywhere; so does
 * one before another label, 索引号：1 文号：2.
 */
export function removeSpace(text: string): Edit[] {
  const inLines = [AT_PUNCTUATION, AT_DIGITS, AT_NUMBER, ...(hasConverterSpaces(text) ? [BETWEEN_HAN] : [])];
  const kept = new Set(decimalGaps(text));
  const edits = [
    ...editsOf(text, EDGES),
    ...editsOf(text, BREAKS, '\n'),
    ...inLines
      .flatMap((pattern) => editsOf(text, pattern))
      .filter(({ end }) => !(isLabelAt(text, end) || kept.has(end))),
    ...separateChapters(text),
  ];
  return withoutOverlap(edits).filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
}

const DECIMAL_LINE = new RegExp(`^${BLANK}*\\d{1,2}(?:[.．]\\d{1,2})+[.．]?${SPACE}*(?=${HAN})`, 'gmu');
const CHAPTER_LINE = new RegExp(`^${BLANK}*\\d{1,2}${SPACE}+(?=${HAN}[^\\n。；，：]{1,29}$)`, 'gmu');

/** The ends of numbers such as “1 总则” in a text with decimals, where the space belongs to the number. */
function decimalGaps(text: string): number[] {
  const decimals = [...text.matchAll(DECIMAL_LINE)];
  if (decimals.length < 2) return [];
  return [...decimals, ...text.matchAll(CHAPTER_LINE)].map((match) => match.index + match[0].length);
}

const GLUED_CHAPTER = new RegExp(
  `(?<=^${BLANK}*(\\d{1,2}))(?=(?![年月日个项])${HAN}[^\\n。；，：]{1,29}$)`,
  'gmu',
);

/** Inserts a space after the number of a chapter, “1总则” before “1.1目的” → “1 总则”. */
function separateChapters(text: string): Edit[] {
  const decimals = [...text.matchAll(DECIMAL_LINE)];
  if (decimals.length < 2) return [];
  return [...text.matchAll(GLUED_CHAPTER)].flatMap(({ index, 1: chapter = '' }) => {
    const next = decimals.find((decimal) => decimal.index > index)?.[0].trim() ?? '';
    return /^(\d+)[.．]1(?!\d)/.exec(next)?.[1] === chapter ? [{ start: index, end: index, text: ' ' }] : [];
  });
}

function hasConverterSpaces(text: string): boolean {
  return [...text.matchAll(AT_DIGITS)].length > MAX_AUTHORED;
}

/** Removes question marks at the beginning of lines, which replaced no-break spaces in a conversion. */
export function removeLostSpace(text: string): Edit[] {
  return editsOf(text, /^\?+/gm);
}
