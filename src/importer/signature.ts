import { kindOfLine, type LineKind } from './lines.ts';

/** Where the names and the day stand with which a document is signed: the first of the lines and the one behind the last. */
export interface SignedLines {
  start: number;
  end: number;
}

/** A name is seldom longer, and so many bodies at most sign together. */
const LONGEST_NAME = 40;
const MOST_NAMES = 30;

/**
 * The signature in some lines: the first day with the names above it, each on a line, with the brackets that belong to
 * them: “青山市健康促进委员会”, “（爱国卫生运动委员会）（代章）”, “2024年3月1日”. Null where there is no day.
 */
export function findSignature(lines: readonly string[]): SignedLines | null {
  const kinds = lines.map(kindOfLine);
  const day = kinds.findIndex((kind) => kind === 'date' || kind === 'signed');
  if (day < 0) return null;
  let start = day;
  while (start > 0 && day - start < MOST_NAMES && isSigner(kinds[start - 1], lines[start - 1] ?? '')) start--;
  return { start, end: day + 1 };
}

/** The bodies that sign without a day; null where there are none. An office above “…印发” prints the document. */
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

/** Whether a line above a day may be a name of who signs, or belongs to one. */
export function isSigner(kind: LineKind | undefined, line: string): boolean {
  if (isBracketOfName(line)) return true;
  const named = kind === 'issuer' || kind === 'short' || kind === 'speaker';
  return named && line.length <= LONGEST_NAME && !/^[\d（]|[：:，\t]/.test(line);
}

/** What stands in brackets below a name: another name of the same body, or whose seal it is, （市应急管理局代章）. */
export function isBracketOfName(line: string): boolean {
  return (
    /^(?:[（(][^（）()]{2,30}[）)]){1,2}$/.test(line) &&
    /章[）)]$|(?:会|局|办|室|部|组|府|委)[）)]$/.test(line)
  );
}
