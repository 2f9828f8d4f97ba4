import { type Marker, readMarker } from '../model/markers.ts';
import { readDecimals } from './decimals.ts';
import { kindOfLine } from './lines.ts';

/** A line that begins with a clause's number, and the rest of the line. */
export interface NumberedLine {
  marker: Marker;
  rest: string;
}

/**
 * Reads the number of each line, “（十）保障城市交通运行安全” → （十） and the rest; null for lines without one. Numbers in a list of annexes
 * do not count, a number alone on its line only before another numbered line, and a bare 3 only in a table, before a tab, or
 * among decimals, “3 组织体系” before 3.1.
 */
export function readNumbers(lines: readonly string[]): (NumberedLine | null)[] {
  let annexes = false;
  const found = withDecimals(lines, countingOnly(lines.map(readNumber)));
  const numbers = lines.map((line, i) => {
    const number = found[i] ?? null;
    const listed = number === null ? isRestOfItem(line, lines[i + 1] ?? '') : isAnnexItem(line);
    annexes = kindOfLine(line) === 'annexes' || (annexes && listed);
    return annexes ? null : number;
  });
  for (let i = lines.length - 2; i >= 0; i--) {
    if (numbers[i]?.rest === '' && !numbers[i + 1]) numbers[i] = null;
  }
  return numbers;
}

function withDecimals(
  lines: readonly string[],
  plain: readonly (NumberedLine | null)[],
): (NumberedLine | null)[] {
  const decimals = lines.some((line) => /^\d/.test(line)) ? readDecimals(lines, plain) : [];
  return plain.map((number, i) => number ?? decimals[i] ?? null);
}

/** Letters and the like are numbers only in sequence from the first: “A、B类企业” does not count. */
const COUNTING = ['roman', 'stem', 'letter'];

function countingOnly(numbers: readonly (NumberedLine | null)[]): (NumberedLine | null)[] {
  const last = new Map<string, number>();
  return numbers.map((number) => {
    if (!number || !COUNTING.includes(number.marker.kind.name)) return number;
    const { kind, value } = number.marker;
    if (value !== 1 && value !== (last.get(kind.name) ?? 0) + 1) return null;
    last.set(kind.name, value);
    return number;
  });
}

/** The number of a single line, without its context; null where there is none. */
export function readNumber(line: string): NumberedLine | null {
  const marker = readMarker(line);
  if (!marker) return null;
  if (marker.kind.name === 'lvl') return null; // needs the context
  const row = marker.kind.name === 'row';
  return row && marker.printed === line
    ? null
    : { marker, rest: line.slice(marker.printed.length + Number(row)) };
}

function isAnnexItem(line: string): boolean {
  return /^\d/.test(line) && line.length <= 60 && !/[。；](?=.)/u.test(line);
}

/** Whether a line is the rest of an annex's title, before the next item. */
function isRestOfItem(line: string, next: string): boolean {
  const further = readNumber(next)?.marker.value ?? 0;
  return line.length <= 40 && !/[。：:]/u.test(line) && further > 1 && isAnnexItem(next);
}
