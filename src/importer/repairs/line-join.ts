import type { LineDecision } from '../../model/placed-repairs.ts';
import { isRow } from '../../model/row.ts';
import { headingStyles } from '../headings.ts';
import { kindOfLine, type LineKind } from '../lines.ts';
import { readNumber, readNumbers } from '../numbers.ts';
import { fullLines, marksParagraphs } from './hard-wrap.ts';
import type { LineBreak } from './line-breaks.ts';
import type { Edit } from './repaired-text.ts';

const ENDS_SENTENCE = /[。！？；：:”’）】…—.]$/u;
const CANNOT_BEGIN = /^(?:[，。、；：！？）》”’】〕]|的(?:通知|通報|通报|函|意见|公告|决定)$)/u;
const BRACKET_LINE = /^（[^（）]*）$/u;
/** A note, 附注 in GB/T 9704. */
const NOTE = /^（(?:此件|信息公开|公开)/u;
/** A cell of a task table after its heading. */
const COLUMN = /^[^，。：]{0,8}(?:单位|部门|责任|责任人|时限|时间|期限|进度|节点)：/u;
const BRACKET_TAIL = /[^（）]（[^（）]*）$/u;
/** The longest title, name or date; longer lines without final punctuation may have been cut. */
const MAX_SHORT = 20;

/**
 * Joins sentences that page breaks or wrapping cut, “打造安全发 / 展示范区” → “打造安全发展示范区”, except at certain breaks. Titles on
 * two lines, and numbers on a line of their own, are joined with the next line in any case. An editor’s decision goes before.
 */
export function joinLines(text: string, breaks: readonly LineBreak[]): Edit[] {
  const lines = text.split('\n');
  const layout = readLayout(lines, breaks);
  const edits: Edit[] = [];
  let first = 0; // the line at which the current sentence began
  let sentence = lines[0] ?? '';
  let end = sentence.length; // the end of the current line in the text
  for (const [i, line] of [...lines.entries()].slice(1)) {
    const decision = breaks[i - 1]?.decision;
    const joined = isJoined({ sentence, next: line, first, at: i - 1 }, layout, decision);
    if (joined) edits.push({ start: end, end: end + 1, text: '', reason: decision?.reason });
    else first = i;
    sentence = joined ? sentence + line : line;
    end += 1 + line.length;
  }
  return edits;
}

/** The layout of a document. */
interface Layout {
  /** For each line, whether it has a number. */
  numbered: boolean[];
  /** The lines with only a number. */
  bare: ReadonlySet<number>;
  headings: ReadonlySet<number>;
  /** Whether brackets usually end a paragraph instead of having a line of their own. */
  bracketsInline: boolean;
  breaks: readonly LineBreak[];
  /** The full lines of a text that is wrapped at a fixed width. */
  full: ReadonlySet<number>;
  /** Whether paragraphs are marked by indents or empty lines. */
  marksParagraphs: boolean;
}

function readLayout(lines: readonly string[], breaks: readonly LineBreak[]): Layout {
  const numbers = readNumbers(lines);
  const places = numbers.flatMap((number, i) => (number ? [i] : []));
  const styles = headingStyles(numbers.filter((number) => number !== null));
  const own = lines.filter((line) => BRACKET_LINE.test(line)).length;
  const inline = lines.filter((line) => BRACKET_TAIL.test(line)).length;
  return {
    numbered: numbers.map((number) => number !== null),
    bare: new Set(lines.flatMap((line, i) => (readNumber(line)?.rest === '' ? [i] : []))),
    headings: new Set(places.filter((_, i) => styles[i] === 'line')),
    bracketsInline: inline > own,
    breaks,
    full: fullLines(lines.map((line) => (isRow(line) ? '' : line))),
    marksParagraphs: marksParagraphs(breaks),
  };
}

/** A sentence with the indices of its first and last line, and the next line. */
interface Place {
  sentence: string;
  next: string;
  first: number;
  at: number;
}

function isJoined(place: Place, layout: Layout, decision: LineDecision | undefined): boolean {
  const { sentence, next, first, at } = place;
  if (isRow(sentence) || isRow(next)) return false;
  if (decision) return decision.joined;
  if (layout.numbered[at + 1]) return false;
  if (layout.bare.has(at) || isTitle(sentence, next)) return true;
  const { certain = false, blank = false, indented = false } = layout.breaks[at] ?? {};
  if (certain || indented) return false;
  if (layout.full.size === 0) return isCut(sentence, next, layout, first);
  if (blank || isApart(sentence, next) || !layout.full.has(at)) return CANNOT_BEGIN.test(next);
  return layout.marksParagraphs || !/[。！？：]$/u.test(sentence);
}

/** Whether one of two lines is never part of a longer sentence: a label, a row of a table, a note. */
function isApart(sentence: string, next: string): boolean {
  if ([sentence, next].some((line) => kindOfLine(line) === 'label' || line.includes('\t'))) return true;
  return NOTE.test(next) || COLUMN.test(next);
}

/** Kinds of lines that never continue a sentence. */
const SIGNING: readonly LineKind[] = ['issuer', 'date', 'number', 'imprint', 'annexes'];

/** The beginning of the first sentence after a heading, 各单位要高度重视. */
const OPENS = /^(?:各|要|为|根据|按照|依据|围绕|坚持|认真|切实|充分|进一步|全面|严格|以)/u;

/** Whether the next line continues a sentence, in a text that is not wrapped at a fixed width. */
function isCut(sentence: string, next: string, layout: Layout, first: number): boolean {
  if (CANNOT_BEGIN.test(next)) return true;
  if (/^附\s?件(?:\s?[一二三四五六七八九十\d]{1,3})?\s?(?:[：:]|$)/.test(next)) return false;
  if ([sentence, next].some((line) => kindOfLine(line) === 'label' || line.includes('\t'))) return false;
  if (closesBracket(sentence, next)) return true;
  if (NOTE.test(next) || COLUMN.test(next)) return false;
  if (BRACKET_LINE.test(next))
    return layout.bracketsInline && /。$/.test(sentence) && sentence.length > MAX_SHORT;
  if (ENDS_SENTENCE.test(sentence) || SIGNING.includes(kindOfLine(next))) return false;
  if (/[，、]$/u.test(sentence)) return true;
  if (layout.numbered[first]) return !layout.headings.has(first) && !isOverText(sentence, next);
  return sentence.length > MAX_SHORT && /[，。；]/.test(sentence);
}

/** Whether a numbered line is a heading and the next its text: 三、加强组织领导 / 各单位要高度重视，抓好落实。 */
function isOverText(line: string, next: string): boolean {
  return line.length <= MAX_SHORT && !/[，。；]/u.test(line) && OPENS.test(next);
}

const YEAR_TITLE = /^(?:19|20)\d{2}年[^，。；]{2,30}$/u;
const YEARS = /^（(?:19|20)\d{2}[—–-](?:19|20)?\d{2,4}年?）$/u;

const ABOUT_TITLE = /^(?:关于|關於)[^，。；]{4,60}$/u;

/** Whether two lines are one title: 某市安委会 / 2024年工作要点, 某市人民政府 / 关于…的通知, 某局关于印发 / …的通知, 三年行动计划 / （2018—2020年）. */
function isTitle(line: string, next: string): boolean {
  const kind = kindOfLine(line);
  if (YEARS.test(next)) return kind === 'title';
  if (kind === 'short' && /关于|關於/.test(line)) return kindOfLine(next) === 'title';
  if (kind !== 'issuer') return false;
  return ABOUT_TITLE.test(next) || (YEAR_TITLE.test(next) && kindOfLine(next) === 'title');
}

const PAIRS = ['（）', '《》', '“”', '〔〕'];

/** Whether the next line closes a bracket or quotation mark of this one, before it opens another. */
function closesBracket(line: string, next: string): boolean {
  return PAIRS.some(([open = '', close = '']) => {
    if (line.lastIndexOf(open) <= line.lastIndexOf(close)) return false;
    const end = next.indexOf(close);
    const opening = next.indexOf(open);
    return end >= 0 && (opening < 0 || end < opening);
  });
}
