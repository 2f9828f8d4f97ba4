import { readMarker } from '../model/markers.ts';
import { newPart, type Part } from '../model/part.ts';
import { kindOfLine } from './lines.ts';

/** Words that begin a paragraph which speaks of the whole document and not of its last clause. */
const CLOSING = /^(?:各位代表|各区|各县|各市|各地|各部门|各单位|各有关|让我们|请各|根据)/u;

/**
 * Where the lines after the last numbered clause begin: a list of annexes, a signature, the 版记. Numbers below
 * “附件：” count annexes and no clauses.
 */
export function startOfTail(lines: readonly string[]): number {
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    const kind = kindOfLine(line);
    if (kind === 'annexes') start = i;
    else if (readMarker(line) ? !isAnnexItem(line) : kind === 'sentence') break;
    else if (!readMarker(line)) start = i;
  }
  return start;
}

function isAnnexItem(line: string): boolean {
  return line.length <= 60 && !/[。；]/u.test(line);
}

/** The parts that stand at the end: signature, and the frame of notes, annex list and 版记 around it. */
export function readTail(lines: readonly string[]): Part[] {
  const kinds = lines.map(kindOfLine);
  const date = kinds.indexOf('date');
  let first = date;
  while (first > 0 && (kinds[first - 1] === 'issuer' || kinds[first - 1] === 'short')) first--;
  if (date < 0) return frame(lines);
  return [
    ...frame(lines.slice(0, first)),
    newPart({ kind: 'signature', name: 'signature', text: lines.slice(first, date + 1).join('\n') }),
    ...frame(lines.slice(date + 1)),
  ];
}

function frame(lines: readonly string[]): Part[] {
  return lines.length > 0 ? [newPart({ kind: 'frame', text: lines.join('\n') })] : [];
}

/**
 * How many of the last clause's paragraphs are its own; the others close the document. Where clauses have one paragraph
 * each, so has the last; elsewhere a closing is told by how it begins.
 */
export function ownParagraphs(paragraphs: readonly string[], { single }: { single: boolean }): number {
  if (single && paragraphs.length > 1) return 1;
  const closing = paragraphs.findIndex((paragraph, i) => i > 0 && CLOSING.test(paragraph));
  return closing < 0 ? paragraphs.length : closing;
}
