import { isRow } from '../../model/table.ts';
import { headingStyles } from '../headings.ts';
import { kindOfLine, type LineKind } from '../lines.ts';
import { readNumber, readNumbers } from '../numbers.ts';
import { fullLines, marksParagraphs } from './hard-wrap.ts';
import type { LineBreak } from './line-breaks.ts';
import type { Edit } from './repaired-text.ts';

const ENDS_SENTENCE = /[。！？；：:”’）】…—.]$/u;
const CANNOT_BEGIN = /^(?:[，。、；：！？）》”’】〕]|的(?:通知|通報|通报|函|意见|公告|决定)$)/u;
const BRACKET_LINE = /^（[^（）]*）$/u;
/** A note of its own, 附注 in GB/T 9704. */
const NOTE = /^（(?:此件|信息公开|公开)/u;
/** A cell of a task table behind its column's heading. */
const COLUMN = /^[^，。：]{0,8}(?:单位|部门|责任|责任人|时限|时间|期限|进度|节点)：/u;
const BRACKET_TAIL = /[^（）]（[^（）]*）$/u;
/** A title, a name or a date may end without punctuation; a longer line with a comma in it was cut. */
const SHORT = 20;

/**
 * Joins the sentences that page breaks or a fixed width cut, “打造安全发 / 展示范区” → “打造安全发展示范区”, one paragraph a line
 * given; never over a break that is certain. A title and a number that stand above their words are joined to them anyway.
 */
export function joinLines(text: string, breaks: readonly LineBreak[]): Edit[] {
  const lines = text.split('\n');
  const habits = readHabits(lines, breaks);
  const edits: Edit[] = [];
  let first = 0; // the line that the sentence being read began with
  let sentence = lines[0] ?? '';
  let end = sentence.length; // where the lines read so far end in the text
  for (const [i, line] of [...lines.entries()].slice(1)) {
    const joined = !habits.numbered[i] && goesOn({ sentence, next: line, first, at: i - 1 }, habits);
    if (joined) edits.push({ start: end, end: end + 1, text: '' });
    else first = i;
    sentence = joined ? sentence + line : line;
    end += 1 + line.length;
  }
  return edits;
}

/** What the document itself does: which of its lines have numbers and are headings, and where its brackets stand. */
interface Habits {
  numbered: boolean[];
  /** The lines that hold a number and nothing else. */
  bare: ReadonlySet<number>;
  headings: ReadonlySet<number>;
  bracketsInline: boolean;
  breaks: readonly LineBreak[];
  /** The lines that reach the width at which the text was wrapped. */
  full: ReadonlySet<number>;
  /** Whether a line that begins a paragraph shows it. */
  marksParagraphs: boolean;
}

function readHabits(lines: readonly string[], breaks: readonly LineBreak[]): Habits {
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

/** A sentence, begun on the line `first`, its last line `at`, and the line below it, which has no number. */
interface Place {
  sentence: string;
  next: string;
  first: number;
  at: number;
}

function goesOn(place: Place, habits: Habits): boolean {
  const { sentence, next, first, at } = place;
  if (isRow(sentence) || isRow(next)) return false;
  if (habits.bare.has(at)) return true;
  if (isTitle(sentence, next)) return !habits.breaks[at]?.kept;
  const { certain = false, blank = false, indented = false } = habits.breaks[at] ?? {};
  if (certain || indented) return false;
  if (habits.full.size === 0) return isCut(sentence, next, habits, first);
  if (blank || isApart(sentence, next) || !habits.full.has(at)) return CANNOT_BEGIN.test(next);
  return habits.marksParagraphs || !/[。！？：]$/u.test(sentence);
}

/** Whether lines are of a kind that no sentence runs over: labels, rows of a table, notes. */
function isApart(sentence: string, next: string): boolean {
  if ([sentence, next].some((line) => kindOfLine(line) === 'label' || line.includes('\t'))) return true;
  return NOTE.test(next) || COLUMN.test(next);
}

/** Lines that stand by themselves below a text that ends without a mark: a body that signs, a date. */
const SIGNING: readonly LineKind[] = ['issuer', 'date', 'number', 'imprint', 'annexes'];

/** How the first sentence below a heading begins, 各单位要高度重视. */
const OPENS = /^(?:各|要|为|根据|按照|依据|围绕|坚持|认真|切实|充分|进一步|全面|严格|以)/u;

/** Whether a sentence goes on in the next line, which has no number, where lines are paragraphs but for some that were cut. */
function isCut(sentence: string, next: string, habits: Habits, first: number): boolean {
  if (CANNOT_BEGIN.test(next)) return true;
  if (/^附\s?件(?:\s?[一二三四五六七八九十\d]{1,3})?\s?(?:[：:]|$)/.test(next)) return false;
  if ([sentence, next].some((line) => kindOfLine(line) === 'label' || line.includes('\t'))) return false;
  if (closesBracket(sentence, next)) return true;
  if (NOTE.test(next) || COLUMN.test(next)) return false;
  if (BRACKET_LINE.test(next))
    return habits.bracketsInline && /。$/.test(sentence) && sentence.length > SHORT;
  if (ENDS_SENTENCE.test(sentence) || SIGNING.includes(kindOfLine(next))) return false;
  if (/[，、]$/u.test(sentence)) return true;
  if (habits.numbered[first]) return !habits.headings.has(first) && !isOverText(sentence, next);
  return sentence.length > SHORT && /[，。；]/.test(sentence);
}

/** Whether a numbered line is a heading, whatever others do, and the next its text: 三、加强组织领导 / 各单位要高度重视，抓好落实。 */
function isOverText(line: string, next: string): boolean {
  return line.length <= SHORT && !/[，。；]/u.test(line) && OPENS.test(next);
}

const YEAR_TITLE = /^(?:19|20)\d{2}年[^，。；]{2,30}$/u;
const YEARS = /^（(?:19|20)\d{2}[—–-](?:19|20)?\d{2,4}年?）$/u;

const ABOUT_TITLE = /^(?:关于|關於)[^，。；]{4,60}$/u;

/** Whether a title goes on: 某市安委会 / 2024年工作要点, 某市人民政府 / 关于…的通知, 某局关于印发 / …的通知, 三年行动计划 / （2018—2020年）. */
function isTitle(line: string, next: string): boolean {
  const kind = kindOfLine(line);
  if (YEARS.test(next)) return kind === 'title';
  if (kind === 'short' && /关于|關於/.test(line)) return kindOfLine(next) === 'title';
  if (kind !== 'issuer') return false;
  return ABOUT_TITLE.test(next) || (YEAR_TITLE.test(next) && kindOfLine(next) === 'title');
}

const PAIRS = ['（）', '《》', '“”', '〔〕'];

/** Whether a bracket or quotation that the line leaves open is closed by the next before another one opens. */
function closesBracket(line: string, next: string): boolean {
  return PAIRS.some(([open = '', close = '']) => {
    if (line.lastIndexOf(open) <= line.lastIndexOf(close)) return false;
    const end = next.indexOf(close);
    const opening = next.indexOf(open);
    return end >= 0 && (opening < 0 || end < opening);
  });
}
