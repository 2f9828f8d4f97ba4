import { kindOfLine, type LineKind } from './lines.ts';
import { readNumbers } from './numbers.ts';

/** Words that begin a paragraph which speaks of the whole document and not of its last clause. */
const CLOSING = /^(?:各位代表|各区|各县|各市|各地|各部门|各单位|各有关|让我们|请各|根据)/u;

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

/**
 * How many of the last clause's paragraphs are its own; the others close the document. Where clauses have one paragraph
 * each, so has the last; elsewhere a closing is told by how it begins.
 */
export function ownParagraphs(paragraphs: readonly string[], { single }: { single: boolean }): number {
  const brackets = paragraphs[1]?.startsWith('（') ? 2 : 1;
  if (single && paragraphs.length > brackets) return brackets;
  const closing = paragraphs.findIndex((paragraph, i) => i > 0 && CLOSING.test(paragraph));
  return closing < 0 ? paragraphs.length : closing;
}
