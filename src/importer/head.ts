import { newPart, type Part } from '../model/part.ts';
import { kindOfLine, type LineKind } from './lines.ts';

/**
 * The parts before the first numbered clause: what is printed around the words, the covering notice and its signature,
 * the preamble. Every line is in one of them, in its place.
 */
export function readHead(lines: readonly string[]): Part[] {
  const kinds = lines.map(kindOfLine);
  const words = kinds.findIndex((kind) => kind === 'sentence' || kind === 'salutation');
  if (words < 0) return part('frame', lines);
  const notice = hasNotice(kinds, words) ? endOfRun(kinds, words, isProse) : words;
  const signature = notice > words ? endOfSignature(kinds, notice) : words;
  const preamble = signature > words ? endOfRun(kinds, signature, (kind) => !isProse(kind)) : words;
  return [
    ...part('frame', lines.slice(0, words)),
    ...part('notice', lines.slice(words, notice)),
    ...part('signature', lines.slice(notice, signature)),
    ...part('frame', lines.slice(signature, preamble)),
    ...part('preamble', lines.slice(preamble)),
  ];
}

/** A notice is there where a title or a date comes after its words and before the plan's own. */
function hasNotice(kinds: readonly LineKind[], words: number): boolean {
  return kinds.slice(words).some((kind) => kind === 'title' || kind === 'date');
}

function isProse(kind: LineKind): boolean {
  return kind === 'sentence' || kind === 'salutation';
}

function endOfRun(kinds: readonly LineKind[], from: number, belongs: (kind: LineKind) => boolean): number {
  const length = kinds.slice(from).findIndex((kind) => !belongs(kind));
  return length < 0 ? kinds.length : from + length;
}

/** Issuers and the date below them; where the run holds no date there is no signature. */
function endOfSignature(kinds: readonly LineKind[], from: number): number {
  const end = endOfRun(kinds, from, (kind) => kind === 'issuer' || kind === 'short');
  return kinds[end] === 'date' ? end + 1 : from;
}

function part(kind: Part['kind'], lines: readonly string[]): Part[] {
  if (lines.length === 0) return [];
  return [newPart({ kind, name: kind === 'frame' ? null : kind, text: lines.join('\n') })];
}
