import type { Part } from '../../model/part.ts';
import { kindOfLine } from '../lines.ts';
import { linesOf } from './frame-lines.ts';

/** A signature: its lines, the line with the date, and notes on the line of the last words. */
interface Signed {
  lines: string[];
  day: string | null;
  notes: string[];
}

/** A signature on the line of the last words: “…抓好落实。青山市人民政府2023年11月1日（此件公开发布）”. */
const GLUED = /(?:^|[。！])(?=[^。！]{4,120}日(?:（[^（）]*）)*$)([^。！（）]+日)(（.*）)?$/u;

/** The signature of a document, from its signature part or from the line of its last words. */
export function readSignature(parts: readonly Part[]): Signed {
  const lines = linesOf(parts.findLast((part) => part.kind === 'signature'));
  if (lines.length > 0) {
    const day = lines.findLast((line) => ['date', 'signed'].includes(kindOfLine(line))) ?? null;
    return { lines, day, notes: [] };
  }
  const found = lastWordsOf(parts)
    .map((words) => GLUED.exec(words))
    .find((match) => isSigned(match?.[1]));
  const signed = found?.[1];
  return signed
    ? { lines: [signed], day: signed, notes: found?.[2] ? [found[2]] : [] }
    : { lines: [], day: null, notes: [] };
}

function isSigned(words: string | undefined): boolean {
  return words !== undefined && kindOfLine(words) === 'signed';
}

/** The last line of the document's own words and of its notice. */
function lastWordsOf(parts: readonly Part[]): string[] {
  const own = parts.filter(({ kind }) => kind === 'clause' || kind === 'closing' || kind === 'preamble');
  const notice = parts.filter(({ kind }) => kind === 'notice');
  return [own.at(-1), notice.at(-1)].map((part) => lastLine(part)).filter((line) => line !== '');
}

function lastLine(part: Part | undefined): string {
  const last = part?.children.at(-1);
  return last ? lastLine(last) : (linesOf(part).at(-1) ?? '');
}
