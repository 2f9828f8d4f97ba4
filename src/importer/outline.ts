import { type Finding, finding } from '../model/finding.ts';
import { newPart, type Part } from '../model/part.ts';
import { numbersOfAnnexes, readAnnex, startsOfAnnexes, startsOfFurtherAnnexes } from './annexes.ts';
import { leavesOf, takeClosing } from './closing.ts';
import { readHead, readTail } from './head.ts';
import { headingStyles, isHeadingAlone, splitHeading } from './headings.ts';
import { findInterlude, isUnnumberedHeading } from './interludes.ts';
import { kindOfLine } from './lines.ts';
import { endOfSignedNotice } from './notice.ts';
import { numberFindings } from './number-findings.ts';
import { readNumbers } from './numbers.ts';
import { ranksOf } from './ranks.ts';
import { startOfTail } from './tail.ts';

/** The parts of a document, and findings on its numbers; the line of a finding is an index into the lines. */
export interface Outline {
  parts: Part[];
  findings: Finding[];
}

/**
 * Builds the tree of parts from a document's lines, one for each paragraph; every line is in the tree once, in order. `files`
 * are the lines of annexes in separate files.
 */
export function outlineOf(lines: readonly string[], files: readonly (readonly string[])[] = []): Outline {
  const [main = [], ...inside] = splitAt(lines, startsOfAnnexes(lines));
  const annexes = [...inside, ...files.flatMap((file) => splitAt(file, startsOfFurtherAnnexes(file)))];
  const numbers = numbersOfAnnexes(annexes);
  const parts = [
    ...readMain(main),
    ...annexes.map((annex, i) => readAnnex(annex, numbers[i] ?? i + 1, readAnnexBody)),
  ];
  nameHeadings(parts);
  return { parts, findings: [...numberFindingsOf([main, ...annexes]), ...withoutClauses(main, parts)] };
}

/** Names headings without a number in document order, heading-1, heading-2. */
function nameHeadings(parts: readonly Part[]): void {
  const all = (part: Part): Part[] => [part, ...part.children.flatMap(all)];
  const headings = parts.flatMap(all).filter(({ kind }) => kind === 'heading');
  for (const [i, heading] of headings.entries()) heading.name = `heading-${i + 1}`;
}

/** The length from which a text must have clauses. */
const MIN_LENGTH = 3000;

function withoutClauses(lines: readonly string[], parts: readonly Part[]): Finding[] {
  const length = lines.join('').length;
  if (length < MIN_LENGTH || parts.some(({ kind }) => kind === 'clause')) return [];
  return [finding('no-clauses', 0, `no clause was found in ${length} characters`)];
}

/** Splits lines at some indices. */
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
  const heading = children.some(({ kind }) => kind === 'heading') ? headingAbove(lines.slice(0, body)) : [];
  const head = readHead(lines.slice(0, body - heading.length));
  const signed = head.some((part) => part.kind === 'signature');
  return [...head, ...heading, ...children, ...closing, ...readTail(lines.slice(tail), { signed })];
}

/** The heading before the first number, 一季度, for documents in which later runs of numbers have headings. */
function headingAbove(head: readonly string[]): Part[] {
  const [title = ''] = head.slice(-1);
  const below = head.slice(0, -1).some((line) => ['title', 'sentence'].includes(kindOfLine(line)));
  const isHeading = below && kindOfLine(title) === 'short' && isUnnumberedHeading(title, 3);
  return isHeading ? [newPart({ kind: 'heading', title })] : [];
}

function readAnnexBody(lines: readonly string[]): { text: string; children: Part[] } {
  const { text, children, closing } = readBody(lines);
  return { text, children: [...children, ...closing] };
}

/** A part that is still open, with the rank of its number: 一、 before （一）. */
interface Open {
  part: Part;
  rank: number;
}

/** Reads the text before the first number, the clauses, and the closing paragraphs. */
function readBody(lines: readonly string[]): { text: string; children: Part[]; closing: Part[] } {
  const numbers = readNumbers(lines);
  const numbered = numbers.filter((number) => number !== null);
  const alone = numbers.filter(
    (number, i) => number && !numbers[i + 1] && isHeadingAlone(number, lines[i + 1]),
  );
  const styles = headingStyles(numbered, new Set(alone.filter((number) => number !== null))).reverse();
  const rankOf = ranksOf(numbered);
  const repeated = repeatedOf(lines);
  const root = newPart({ kind: 'annex' });
  const open: Open[] = [];
  for (const [i, line] of lines.entries()) {
    const number = numbers[i];
    const last = open.at(-1)?.part ?? root;
    if (!number) {
      last.text += last.text === '' ? line : `\n${line}`;
      continue;
    }
    const rank = rankOf(number.marker.kind);
    const next = numbers[i + 1];
    const heading = splitHeading(number, styles.pop() ?? 'none', {
      paragraph: next ? undefined : lines[i + 1],
      clause: next ? rankOf(next.marker.kind) > rank : false,
    });
    openInterlude(open, root, { rank, value: number.marker.value, repeated });
    openPart(newPart({ kind: 'clause', number: number.marker.printed, ...heading }), rank, root, open);
  }
  const { text, children } = root;
  const closing = takeClosing(children, open.at(-1)?.part);
  children.flatMap(leavesOf).forEach(keepAsText);
  return { text, children, closing };
}

/** A heading without text or children becomes the text: “1.新建农村公路150公里”. */
function keepAsText(leaf: Part): void {
  if (leaf.kind !== 'clause' || leaf.title === null || leaf.text !== '') return;
  leaf.text = leaf.title;
  leaf.title = null;
}

function openPart(part: Part, rank: number, root: Part, open: Open[]): void {
  while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
  (open.at(-1)?.part ?? root).children.push(part);
  open.push({ part, rank });
}

/** The next number, and the lines that cannot be headings. */
interface Next {
  rank: number;
  value: number;
  repeated: ReadonlySet<string>;
}

/** Lines that occur more than once: cells of a table, not headings. */
function repeatedOf(lines: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(lines.filter((line) => seen.has(line) || !seen.add(line)));
}

/**
 * Moves a heading without a number, and the text below it, out of the clause before it: where the numbers restart, or directly
 * before a top-level number.
 */
function openInterlude(open: Open[], root: Part, { rank, value, repeated }: Next): void {
  const last = open.at(-1)?.part;
  const same = open.find((one) => one.rank === rank && one.part.kind === 'clause');
  if (!last || !same) return;
  const restarts = value === 1;
  if (!restarts && same !== open[0]) return;
  const paragraphs = last.title === null ? last.text.split('\n') : [last.title, ...last.text.split('\n')];
  const at = findInterlude(paragraphs, { restarts });
  if (at < 0) return;
  const [title = '', ...text] = paragraphs.slice(at);
  if (repeated.has(title)) return;
  last.text = paragraphs.slice(last.title === null ? 0 : 1, at).join('\n');
  openPart(newPart({ kind: 'heading', title, text: text.join('\n') }), rank, root, open);
}
