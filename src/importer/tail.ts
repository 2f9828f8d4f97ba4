import { kindOfLine, type LineKind } from './lines.ts';
import { readNumbers } from './numbers.ts';
import { isBracketOfName, isSigner } from './signature.ts';

/** The beginning of paragraphs that close the document and are not part of the last clause. */
const CLOSING =
  /^(?:各位代表|各位委员|同志们|让我们|特此(?:通知|通报|函告|报告|公告)|以上(?:方案|意见|要点|计划|规划|纲要|通知|办法|细则|措施|安排|任务)|[^。]{0,60}(?:参照|比照|对照|按照|根据)本(?:方案|意见|要点|计划|规划|纲要|通知|办法|细则|措施|安排|任务))/u;

const ENDING: readonly LineKind[] = ['annexes', 'note', 'date', 'signed', 'imprint', 'number', 'foot'];
/** Labels at the end of a document; others may be in clauses. */
const ENDING_LABEL = /^(?:信息)?(?:公开|印发|发布|发文|成文|生效|失效|有效)/;

/**
 * The index of the first line after the last clause: the list of annexes, signature, notes, 版记, page footer. Names belong to
 * it only before a date or an imprint.
 */
export function startOfTail(lines: readonly string[]): number {
  const kinds = lines.map(kindOfLine);
  const numbers = readNumbers(lines);
  const body = numbers.findLastIndex(Boolean);
  const days = daysOfSignatures(lines, kinds, body);
  // Several signatures, each with its date, are cells of a table.
  if (days.length > 1) return lines.length;
  let start = days[0] ?? lines.length;
  for (let i = start - 1; i > body; i--) {
    const line = lines[i] ?? '';
    const kind = kinds[i] as LineKind;
    if (ENDING.includes(kind) || isOfCopies(lines, kinds, i) || (kind === 'label' && ENDING_LABEL.test(line)))
      start = i;
    else if (isAnnexItem(line)) continue;
    else if (!isName(kind, line, { last: start === lines.length }) || start - i !== 1) break;
    else start = i;
  }
  return startOfList(lines, kinds, { from: body + 1, start });
}

/** The dates below signers, or the only date directly after the last words; no prose may follow. */
function daysOfSignatures(lines: readonly string[], kinds: readonly LineKind[], body: number): number[] {
  const days = kinds.flatMap((kind, i) => (i > body && (kind === 'date' || kind === 'signed') ? [i] : []));
  const prose = kinds.findLastIndex((kind, i) => kind === 'sentence' && !isOfCopies(lines, kinds, i));
  const signed = days.filter((i) => i > prose && isBelowNames(lines, kinds, i));
  const alone = days.filter((i) => i > prose && ['sentence', 'annexes'].includes(kinds[i - 1] ?? ''));
  return signed.length > 0 ? signed : days.length === 1 ? alone : [];
}

function isBelowNames(lines: readonly string[], kinds: readonly LineKind[], day: number): boolean {
  const above = lines[day - 1] ?? '';
  return kinds[day] === 'signed' || kinds[day - 1] === 'issuer' || isBracketOfName(above);
}

/** Whether a line continues the recipients of copies: “抄送：市委办公室，”, “市政协办公室。”. */
function isOfCopies(lines: readonly string[], kinds: readonly LineKind[], at: number): boolean {
  const above = kinds.lastIndexOf('imprint', at - 1);
  if (above < 0 || at - above > 4) return false;
  return lines.slice(above, at).every((line) => /[，、；]$/.test(line));
}

/** Extends the tail to the list of annexes above it, whose titles may span lines. */
function startOfList(
  lines: readonly string[],
  kinds: readonly LineKind[],
  { from, start }: { from: number; start: number },
): number {
  const list = kinds.lastIndexOf('annexes', start - 1);
  if (list < from) return start;
  const items = lines.slice(list + 1, start);
  return items.every((line) => line.length <= 60 && !/。(?=.)|\t/.test(line)) ? list : start;
}

/** Whether a line that is not a clause begins with a number, and so is an item of the list of annexes. */
function isAnnexItem(line: string): boolean {
  return /^\d{1,2}[.．、]/.test(line);
}

/** Whether a line may be a signer: on the last line only a body, otherwise any name. */
function isName(kind: LineKind, line: string, { last }: { last: boolean }): boolean {
  return last ? kind === 'issuer' : isSigner(kind, line);
}

/** The pattern of the other clauses. */
export interface ClausePattern {
  /** Whether they usually have one paragraph. */
  single: boolean;
  /** Whether they usually end with a bracket of responsible bodies. */
  brackets: boolean;
}

/**
 * The number of paragraphs that belong to the last clause; the others close the document: “各位代表！…”, paragraphs after the final
 * bracket, or a second paragraph where clauses have one.
 */
export function ownParagraphs(paragraphs: readonly string[], { single, brackets }: ClausePattern): number {
  const spoken = paragraphs.findIndex((paragraph, i) => i > 0 && CLOSING.test(paragraph));
  const before = spoken < 0 ? paragraphs.length : spoken;
  const bracket = brackets ? paragraphs.findIndex((paragraph) => paragraph.endsWith('）')) + 1 : 0;
  if (bracket > 0) return Math.min(bracket, before);
  return single && before === 2 && !/^[（(]/u.test(paragraphs[1] ?? '') ? 1 : before;
}
