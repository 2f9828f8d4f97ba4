import { newPart, type Part } from '../model/part.ts';
import { kindOfLine, type LineKind } from './lines.ts';

/**
 * The parts before the first numbered clause: what is printed around the words, the covering notice and its signature,
 * the preamble. Every line is in one of them, in its place.
 */
export function readHead(lines: readonly string[]): Part[] {
  const kinds = lines.map(kindOfLine);
  const words = endOfRun(kinds, 0, (kind) => !isProse(kind));
  if (!hasNotice(kinds, words))
    return [...frame(lines.slice(0, words)), ...prose('preamble', lines.slice(words))];
  const notice = endOfRun(kinds, words, isProse);
  const preamble = endOfRun(kinds, notice, (kind) => !isProse(kind));
  return [
    ...frame(lines.slice(0, words)),
    ...prose('notice', lines.slice(words, notice)),
    ...readFrame(lines.slice(notice, preamble)),
    ...prose('preamble', lines.slice(preamble)),
  ];
}

/**
 * Lines that are no clause's, with the signature among them: the first date with the names above it. “共印160份” and
 * the like are frame.
 */
export function readFrame(lines: readonly string[]): Part[] {
  const kinds = lines.map(kindOfLine);
  const date = kinds.indexOf('date');
  if (date < 0) return frame(lines);
  let first = date;
  while (first > 0 && isName(kinds[first - 1], lines[first - 1] ?? '')) first--;
  return [
    ...frame(lines.slice(0, first)),
    newPart({ kind: 'signature', name: 'signature', text: lines.slice(first, date + 1).join('\n') }),
    ...frame(lines.slice(date + 1)),
  ];
}

/** A notice is there where a title or a date comes after its words and before the plan's own. */
function hasNotice(kinds: readonly LineKind[], words: number): boolean {
  return kinds.slice(words).some((kind) => kind === 'title' || kind === 'date');
}

function isProse(kind: LineKind): boolean {
  return kind === 'sentence' || kind === 'salutation';
}

function isName(kind: LineKind | undefined, line: string): boolean {
  return (kind === 'issuer' || kind === 'short') && !/^[\d（]/.test(line);
}

function endOfRun(kinds: readonly LineKind[], from: number, belongs: (kind: LineKind) => boolean): number {
  const length = kinds.slice(from).findIndex((kind) => !belongs(kind));
  return length < 0 ? kinds.length : from + length;
}

function frame(lines: readonly string[]): Part[] {
  return lines.length > 0 ? [newPart({ kind: 'frame', text: lines.join('\n') })] : [];
}

function prose(kind: 'notice' | 'preamble', lines: readonly string[]): Part[] {
  return lines.length > 0 ? [newPart({ kind, name: kind, text: lines.join('\n') })] : [];
}
