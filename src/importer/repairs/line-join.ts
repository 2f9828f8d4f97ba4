import { readMarker } from '../../model/markers.ts';
import { type HeadingStyle, headingStyles, readNumberedLine } from '../headings.ts';
import type { Edit } from './repaired-text.ts';

const ENDS_SENTENCE = /[。！？；：:”’）】…—.]$/u;
const CANNOT_BEGIN = /^[，。、；：！？）》”’】〕]/u;
const BRACKET_LINE = /^（[^（）]*）$/u;
/** A note of its own, 附注 in GB/T 9704. */
const NOTE = /^（(?:此件|信息公开|公开)/u;
const BRACKET_TAIL = /[^（）]（[^（）]*）$/u;
/** A title, a name or a date may end without punctuation; a longer line with a comma in it was cut. */
const SHORT = 20;

/** Joins the sentences that page breaks cut, “打造安全发 / 展示范区” → “打造安全发展示范区”, one paragraph a line given. */
export function joinLines(text: string): Edit[] {
  const lines = text.split('\n');
  const habits = readHabits(lines);
  const edits: Edit[] = [];
  let first = ''; // the line that the sentence being read began with
  let sentence = '';
  let end = -1; // where the lines read so far end in the text
  for (const line of lines) {
    const joined = end >= 0 && isCut(sentence, line, habits.headings.has(first), habits);
    if (joined) edits.push({ start: end, end: end + 1, text: '' });
    if (!joined) first = line;
    sentence = joined ? sentence + line : line;
    end += 1 + line.length;
  }
  return edits;
}

/** What the document itself does: which of its numbered lines are headings, and where its brackets stand. */
interface Habits {
  headings: ReadonlySet<string>;
  bracketsInline: boolean;
}

function readHabits(lines: readonly string[]): Habits {
  const numbered = lines.filter((line) => readMarker(line));
  const styles: HeadingStyle[] = headingStyles(
    numbered.map(readNumberedLine).filter((line) => line !== null),
  );
  const own = lines.filter((line) => BRACKET_LINE.test(line)).length;
  const inline = lines.filter((line) => BRACKET_TAIL.test(line)).length;
  return {
    headings: new Set(numbered.filter((_, i) => styles[i] === 'line')),
    bracketsInline: inline > own,
  };
}

/** Whether a line goes on in the next one. */
function isCut(line: string, next: string, isHeading: boolean, habits: Habits): boolean {
  if (readMarker(next)) return false;
  if (CANNOT_BEGIN.test(next)) return true;
  if (closesBracket(line, next)) return true;
  if (NOTE.test(next)) return false;
  if (BRACKET_LINE.test(next)) return habits.bracketsInline && /。$/.test(line) && line.length > SHORT;
  if (ENDS_SENTENCE.test(line)) return false;
  if (readMarker(line)) return !isHeading;
  return line.length > SHORT && /[，。；]/.test(line);
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
