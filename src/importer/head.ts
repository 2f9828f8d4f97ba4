import { newPart, type Part } from '../model/part.ts';
import { kindOfLine, type LineKind } from './lines.ts';
import { endOfSignedNotice } from './notice.ts';
import { findNames, findSignature, type SignedLines } from './signature.ts';

/**
 * The parts before the first numbered clause: frame, covering notice with its signature, preamble. Every line is in exactly
 * one of them, in order.
 */
export function readHead(lines: readonly string[]): Part[] {
  const signed = endOfSignedNotice(lines);
  const words = endOfFrame(lines);
  if (signed) {
    return [
      ...readTopFrame(lines.slice(0, words)),
      ...prose('notice', lines.slice(words, signed.words)),
      ...readFrame(lines.slice(signed.words, signed.end)),
      ...readPlanHead(lines.slice(signed.end)),
    ];
  }
  if (!hasNotice(lines, words)) return readPlanHead(lines);
  const kinds = lines.map(kindOfLine);
  const notice = endOfRun(kinds, words, isProse);
  const preamble = notice + endOfFrame(lines.slice(notice));
  return [
    ...readTopFrame(lines.slice(0, words)),
    ...prose('notice', lines.slice(words, notice)),
    ...readFrame(lines.slice(notice, preamble)),
    ...prose('preamble', lines.slice(preamble)),
  ];
}

/**
 * The parts after the last clause: the signature and the frame, such as “共印160份”. Names without a date are a signature only
 * where the document was not `signed` before.
 */
export function readTail(lines: readonly string[], { signed }: { signed: boolean }): Part[] {
  return splitFrame(lines, findSignature(lines) ?? (signed ? null : findNames(lines)));
}

function readFrame(lines: readonly string[]): Part[] {
  return splitFrame(lines, findSignature(lines));
}

function readPlanHead(lines: readonly string[]): Part[] {
  const words = endOfFrame(lines);
  return [...readTopFrame(lines.slice(0, words)), ...prose('preamble', lines.slice(words))];
}

/** A body with a date below the title is a signature; a date alone belongs to the page. */
function readTopFrame(lines: readonly string[]): Part[] {
  const signed = findSignature(lines);
  const above = signed && lines.slice(0, signed.start);
  const names = signed && lines.slice(signed.start, signed.end - 1);
  const written = /年\s?[1-9]\d?\s?月\s?[1-9]\d?\s?日$|[一二三四五六七八九十]日$/.test(
    lines[(signed?.end ?? 0) - 1] ?? '',
  );
  const signs = written && above?.some((line) => kindOfLine(line) === 'title');
  return splitFrame(lines, signs && kindOfLine(names?.at(-1) ?? '') === 'issuer' ? signed : null);
}

function splitFrame(lines: readonly string[], signed: SignedLines | null): Part[] {
  if (!signed) return frame(lines);
  const text = lines.slice(signed.start, signed.end).join('\n');
  return [
    ...frame(lines.slice(0, signed.start)),
    newPart({ kind: 'signature', name: 'signature', text }),
    ...frame(lines.slice(signed.end)),
  ];
}

const BRINGS = /印发|印發|转发|转發|下发|发给|批转|公布|发布|遵照|贯彻|执行|落实/;

/** Whether there is a covering notice: a date follows its words, or a title after words such as 印发. */
function hasNotice(lines: readonly string[], words: number): boolean {
  const kinds = lines.map(kindOfLine);
  if (kinds.slice(words).some((kind) => kind === 'date' || kind === 'signed')) return true;
  const title = kinds.indexOf('title', words);
  return title >= 0 && lines.slice(words, title).some((line) => BRINGS.test(line));
}

function isProse(kind: LineKind): boolean {
  return kind === 'sentence' || kind === 'salutation' || kind === 'row';
}

/** The index of the first line of prose, where the frame ends. */
function endOfFrame(lines: readonly string[]): number {
  const kinds = lines.map(kindOfLine);
  const titled = kinds.indexOf('title');
  const end = kinds.findIndex((kind, i) => {
    // A table above the title belongs to the page.
    if (kind === 'row') return titled >= 0 && titled < i;
    return isProse(kind) && !beginsTitle(lines, kinds, i);
  });
  return end < 0 ? lines.length : end;
}

/** Whether a title begins with this line and ends in one of the next two: “关于加强防汛、”, “抗旱工作的意见”. */
function beginsTitle(lines: readonly string[], kinds: readonly LineKind[], at: number): boolean {
  const line = lines[at] ?? '';
  if (kinds[at] !== 'sentence' || line.length > 60 || !/[、和与及]$/u.test(line)) return false;
  return kinds.slice(at + 1, at + 3).includes('title');
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
