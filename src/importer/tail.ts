import { kindOfLine, type LineKind } from './lines.ts';
import { readNumbers } from './numbers.ts';

/** Words that speak of the whole document and not of its last clause. */
const CLOSING =
  /^(?:各位代表|各位委员|同志们|让我们|特此(?:通知|通报|函告|报告|公告)|以上(?:方案|意见|要点|计划|规划|纲要|通知|办法|细则|措施|安排|任务)|[^。]{0,60}(?:参照|比照|对照|按照|根据)本(?:方案|意见|要点|计划|规划|纲要|通知|办法|细则|措施|安排|任务))/u;

const ENDING: readonly LineKind[] = ['annexes', 'note', 'date', 'imprint', 'number'];

/**
 * Where the lines after the last clause's words begin: the list of annexes, the signature, notes, the 版记. Names belong
 * to them where a date or an imprint stands below.
 */
export function startOfTail(lines: readonly string[]): number {
  const kinds = lines.map(kindOfLine);
  const numbers = readNumbers(lines);
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0 && !numbers[i]; i--) {
    const kind = kinds[i] as LineKind;
    if (ENDING.includes(kind)) start = i;
    else if (isAnnexItem(lines[i] ?? '')) continue;
    else if (!isName(kind, lines[i] ?? '', { last: start === lines.length }) || start - i !== 1) break;
    else start = i;
  }
  return start;
}

/** A line that begins with a number and yet is no clause is an annex in the list above it. */
function isAnnexItem(line: string): boolean {
  return /^\d{1,2}[.．、]/.test(line);
}

/** A body may sign without a date; any other name only where something that ends a document stands below it. */
function isName(kind: LineKind, line: string, { last }: { last: boolean }): boolean {
  return (kind === 'issuer' || (kind === 'short' && !last)) && !line.startsWith('（');
}

/** What the clauses beside the last one do. */
export interface ClauseHabits {
  /** They have one paragraph each. */
  single: boolean;
  /** They end in a bracket, with the bodies that are responsible. */
  brackets: boolean;
}

/**
 * How many of the last clause's paragraphs are its own; the others close the document: “各位代表！…”, what stands behind
 * the bracket that ends each clause, and one more paragraph where clauses have one each.
 */
export function ownParagraphs(paragraphs: readonly string[], { single, brackets }: ClauseHabits): number {
  const spoken = paragraphs.findIndex((paragraph, i) => i > 0 && CLOSING.test(paragraph));
  const before = spoken < 0 ? paragraphs.length : spoken;
  const bracket = brackets ? paragraphs.findIndex((paragraph) => paragraph.endsWith('）')) + 1 : 0;
  if (bracket > 0) return Math.min(bracket, before);
  return single && before === 2 && !/^[（(]/u.test(paragraphs[1] ?? '') ? 1 : before;
}
