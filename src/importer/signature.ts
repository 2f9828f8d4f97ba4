import { kindOfLine, type LineKind } from './lines.ts';

/** The lines of a signature: the first, and the one after the last. */
export interface SignedLines {
  start: number;
  end: number;
}

/** The longest name, and the largest number of names. */
const MAX_NAME_LENGTH = 40;
const MAX_NAMES = 30;

/**
 * Finds the signature in some lines: the first date with the names above it, each on a line, and their brackets:
 * “青山市健康促进委员会”, “（爱国卫生运动委员会）（代章）”, “2024年3月1日”. Null where there is no date.
 */
export function findSignature(lines: readonly string[]): SignedLines | null {
  const kinds = lines.map(kindOfLine);
  const day = kinds.findIndex((kind) => kind === 'date' || kind === 'signed');
  if (day < 0) return null;
  let start = day;
  while (start > 0 && day - start < MAX_NAMES && isSigner(kinds[start - 1], lines[start - 1] ?? '')) start--;
  return { start, end: day + 1 };
}

/** Finds a signature without a date; null where there is none. An office before “…印发” only prints the document. */
export function findNames(lines: readonly string[]): SignedLines | null {
  const kinds = lines.map(kindOfLine);
  const start = kinds.indexOf('issuer');
  if (start < 0 || kinds.slice(0, start).includes('imprint')) return null;
  const length = kinds
    .slice(start)
    .findIndex((kind, i) => kind !== 'issuer' && !isBracketOfName(lines[start + i] ?? ''));
  const end = length < 0 ? lines.length : start + length;
  return kinds[end] === 'imprint' ? null : { start, end };
}

/** Whether a line above a date may be the name of a signer, or a bracket after it. */
export function isSigner(kind: LineKind | undefined, line: string): boolean {
  if (isBracketOfName(line)) return true;
  const named = kind === 'issuer' || kind === 'short' || kind === 'speaker';
  return named && line.length <= MAX_NAME_LENGTH && !/^[\d（]|[：:，\t]/.test(line);
}

/** Whether a line is a bracket after a name: another name of the body, or a note on the seal, （市应急管理局代章）. */
export function isBracketOfName(line: string): boolean {
  return (
    /^(?:[（(][^（）()]{2,30}[）)]){1,2}$/.test(line) &&
    /章[）)]$|(?:会|局|办|室|部|组|府|委)[）)]$/.test(line)
  );
}
