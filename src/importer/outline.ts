import { type Finding, finding } from '../model/finding.ts';
import { MARKER_KINDS, type Marker, readMarker } from '../model/markers.ts';
import { newPart, type Part } from '../model/part.ts';
import { readHead } from './head.ts';
import {
  type HeadingStyle,
  headingStyles,
  type NumberedLine,
  readNumberedLine,
  splitHeading,
} from './headings.ts';
import { ownParagraphs, readTail, startOfTail } from './tail.ts';

/** The parts of a document, and what is odd about its numbers; a finding's line is an index into the lines given. */
export interface Outline {
  parts: Part[];
  findings: Finding[];
}

/** The tree of a document's lines, one paragraph each: every line is in it, in its place, and none twice. */
export function outlineOf(lines: readonly string[]): Outline {
  const tailStart = startOfTail(lines);
  const numbered = lines.slice(0, tailStart).findIndex((line) => readMarker(line));
  const bodyStart = numbered < 0 ? tailStart : numbered;
  const body = lines.slice(bodyStart, tailStart);
  const findings = numberFindings(body, bodyStart);
  return {
    parts: [...readHead(lines.slice(0, bodyStart)), ...readBody(body), ...readTail(lines.slice(tailStart))],
    findings,
  };
}

/** A clause with the rank of its number, 一、 before （一）; only the tree below it is published. */
interface Open {
  part: Part;
  rank: number;
}

function readBody(lines: readonly string[]): Part[] {
  const styles = headingStyles(lines.map(readNumberedLine).filter((line) => line !== null)).reverse();
  const roots: Part[] = [];
  const open: Open[] = [];
  for (const line of lines) {
    const numbered = readNumberedLine(line);
    const last = open.at(-1)?.part;
    if (numbered) openClause(numbered, styles.pop() ?? 'none', roots, open);
    else if (last) last.text += last.text === '' ? line : `\n${line}`;
  }
  return [...roots, ...takeClosing(roots, open.at(-1)?.part)];
}

function openClause({ marker, rest }: NumberedLine, style: HeadingStyle, roots: Part[], open: Open[]): void {
  const rank = MARKER_KINDS.indexOf(marker.kind);
  while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
  const part = newPart({ kind: 'clause', number: marker.printed, ...splitHeading(rest, style) });
  (open.at(-1)?.part.children ?? roots).push(part);
  open.push({ part, rank });
}

/** The paragraphs that close the document, taken from the clause that they follow. */
function takeClosing(roots: readonly Part[], last: Part | undefined): Part[] {
  if (!last) return [];
  const paragraphs = last.text.split('\n');
  const own = ownParagraphs(paragraphs, { single: paragraphHabit(roots) });
  if (own === paragraphs.length) return [];
  last.text = paragraphs.slice(0, own).join('\n');
  return [newPart({ kind: 'closing', name: 'closing', text: paragraphs.slice(own).join('\n') })];
}

/** Whether a clause of this document has one paragraph and hardly ever more. */
function paragraphHabit(roots: readonly Part[]): boolean {
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
  const seen = new Map<string, Marker>();
  for (const [i, line] of lines.entries()) {
    const marker = readMarker(line);
    if (!marker) continue;
    const before = seen.get(marker.kind.name)?.value ?? 0;
    if (marker.value !== 1 && marker.value === before) {
      findings.push(finding('number-repeated', offset + i, `${marker.printed} is printed twice`));
    } else if (marker.value !== 1 && marker.value !== before + 1) {
      findings.push(
        finding('number-skipped', offset + i, `${marker.printed} follows ${before || 'no number'}`),
      );
    }
    seen.set(marker.kind.name, marker);
  }
  return findings;
}
