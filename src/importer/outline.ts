import { type Finding, finding } from '../model/finding.ts';
import { MARKER_KINDS } from '../model/markers.ts';
import { newPart, type Part } from '../model/part.ts';
import { numbersOfAnnexes, readAnnex, startsOfAnnexes, startsOfFurtherAnnexes } from './annexes.ts';
import { readHead, readTail } from './head.ts';
import { type HeadingStyle, headingStyles, splitHeading } from './headings.ts';
import { endOfSignedNotice } from './notice.ts';
import { type NumberedLine, readNumbers } from './numbers.ts';
import { ownParagraphs, startOfTail } from './tail.ts';

/** The parts of a document, and what is odd about its numbers; a finding's line is an index into the lines given. */
export interface Outline {
  parts: Part[];
  findings: Finding[];
}

/**
 * The tree of a document's lines, one paragraph each: every line is in it, in its place, and none twice. `files` are the
 * lines of annexes that came in files of their own.
 */
export function outlineOf(lines: readonly string[], files: readonly (readonly string[])[] = []): Outline {
  const [main = [], ...inside] = splitAt(lines, startsOfAnnexes(lines));
  const annexes = [...inside, ...files.flatMap((file) => splitAt(file, startsOfFurtherAnnexes(file)))];
  const numbers = numbersOfAnnexes(annexes);
  return {
    parts: [
      ...readMain(main),
      ...annexes.map((annex, i) => readAnnex(annex, numbers[i] ?? i + 1, readAnnexBody)),
    ],
    findings: numberFindingsOf([main, ...annexes]),
  };
}

/** The lines before the first of some places, and those from each of them to the next. */
function splitAt(lines: readonly string[], places: readonly number[]): (readonly string[])[] {
  return [0, ...places].map((start, i) => lines.slice(start, places[i]));
}

function numberFindingsOf(texts: readonly (readonly string[])[]): Finding[] {
  let offset = 0;
  return texts.flatMap((lines) => {
    const found = numberFindings(lines, offset);
    offset += lines.length;
    return found;
  });
}

function readMain(lines: readonly string[]): Part[] {
  const tail = startOfTail(lines);
  const plan = endOfSignedNotice(lines)?.end ?? 0;
  const numbered = readNumbers(lines.slice(0, tail)).findIndex((number, i) => number !== null && i >= plan);
  const body = numbered < 0 ? tail : numbered;
  const { children, closing } = readBody(lines.slice(body, tail));
  const head = readHead(lines.slice(0, body));
  const signed = head.some((part) => part.kind === 'signature');
  return [...head, ...children, ...closing, ...readTail(lines.slice(tail), { signed })];
}

function readAnnexBody(lines: readonly string[]): { text: string; children: Part[] } {
  const { text, children, closing } = readBody(lines);
  return { text, children: [...children, ...closing] };
}

/** A clause with the rank of its number, 一、 before （一）; only the tree below it is published. */
interface Open {
  part: Part;
  rank: number;
}

/** The text before the first number, the clauses, and what closes the document. */
function readBody(lines: readonly string[]): { text: string; children: Part[]; closing: Part[] } {
  const numbers = readNumbers(lines);
  const styles = headingStyles(numbers.filter((number) => number !== null)).reverse();
  const root = newPart({ kind: 'annex' });
  const open: Open[] = [];
  for (const [i, line] of lines.entries()) {
    const number = numbers[i];
    const last = open.at(-1)?.part ?? root;
    if (number) openClause(number, styles.pop() ?? 'none', root, open);
    else last.text += last.text === '' ? line : `\n${line}`;
  }
  const { text, children } = root;
  const closing = takeClosing(children, open.at(-1)?.part);
  children.flatMap(leavesOf).forEach(keepAsText);
  return { text, children, closing };
}

/** A heading below which nothing stands is the clause's text: “1.新建农村公路150公里”. */
function keepAsText(leaf: Part): void {
  if (leaf.title === null || leaf.text !== '') return;
  leaf.text = leaf.title;
  leaf.title = null;
}

function openClause({ marker, rest }: NumberedLine, style: HeadingStyle, root: Part, open: Open[]): void {
  const rank = MARKER_KINDS.indexOf(marker.kind);
  while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
  const part = newPart({ kind: 'clause', number: marker.printed, ...splitHeading(rest, style) });
  (open.at(-1)?.part ?? root).children.push(part);
  open.push({ part, rank });
}

/** The paragraphs that close the document, taken from the clause that they follow. */
function takeClosing(roots: readonly Part[], last: Part | undefined): Part[] {
  if (!last) return [];
  const paragraphs = last.text.split('\n');
  const own = ownParagraphs(paragraphs, { single: hasSingleParagraphs(roots) });
  if (own === paragraphs.length) return [];
  last.text = paragraphs.slice(0, own).join('\n');
  return [newPart({ kind: 'closing', name: 'closing', text: paragraphs.slice(own).join('\n') })];
}

/** Whether a clause of this document has one paragraph and hardly ever more. */
function hasSingleParagraphs(roots: readonly Part[]): boolean {
  const leaves = roots.flatMap(leavesOf).filter((part) => part.text !== '');
  const longer = leaves.filter((part) => part.text.includes('\n')).length;
  return leaves.length > 4 && longer <= leaves.length / 5;
}

function leavesOf(part: Part): Part[] {
  return part.children.length > 0 ? part.children.flatMap(leavesOf) : [part];
}

/** Numbers that neither follow the one before them nor begin anew. */
function numberFindings(lines: readonly string[], offset: number): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const [i, number] of readNumbers(lines).entries()) {
    if (!number) continue;
    const { kind, value, printed } = number.marker;
    const before = seen.get(kind.name) ?? 0;
    if (value !== 1 && value === before) {
      findings.push(finding('number-repeated', offset + i, `${printed} is printed twice`));
    } else if (value !== 1 && value !== before + 1) {
      findings.push(finding('number-skipped', offset + i, `${printed} follows ${before || 'no number'}`));
    }
    seen.set(kind.name, value);
  }
  return findings;
}
