import { readMarker } from '../model/markers.ts';
import type { NumberedLine } from './numbers.ts';

/** A decimal number, or an item's number followed by digits of its text. */
const CANDIDATE = /^(\d{1,3})((?:[.．、]\d{1,3})+)([.．、]?(?:[ \u3000]+|(?=[^\d\s.．、]|$)))/u;
/** An item whose text begins with digits: “3．2020年底前”, “2.5个街道”. */
const ITEM = /^(\d{1,3})[.．、](?=\d)/;
/** A number before a space, “1 总则”. */
const BARE = /^(\d{1,2})[ \u3000]+(?=[^\s\d])/u;
/** A chapter's number and its short heading without punctuation. */
const BARE_HEADING = /^\d{1,2}[ \u3000]+[^。；，：]{2,30}$/u;
/** Units after a number that is a quantity. */
const MEASURED =
  /^(?:[个個吨亩畝%％℃億亿倍]|项(?!目)|項(?!目)|家(?!庭|长|具|电|校|禽|畜)|条(?!件|例)|人(?!员|才|民|口|事|力|大|防|社)|户(?!外|籍|用)|年(?!度|报|检|审)|月(?!报|度)|日(?!常|照|间)|次(?!生|要)|名(?!词|称|单|录|义|优|城|村|镇)|所(?!属|有|在)|座(?!谈)|处(?!置|理|罚|分|方)|處(?!置|理)|公(?:里|顷|斤|升|米)|米|万(?!物|全)|萬|元(?!素|件|旦)|台(?!账|湾|风)|套(?!餐|用))/u;

interface Reading {
  /** The parts of the decimal, 2.1.1 → [2, 1, 1]; null where the line does not begin with one. */
  path: readonly number[] | null;
  /** The decimal as printed, with the space after it. */
  printed: string;
}

/**
 * Reads numbers that are followed by digits or by a space only, by their context: 2.1 is a decimal inside chapter 2 or before
 * 2.2, or item 2 of a list before a digit of the text. `plain` are the numbers of the other lines. Null for lines without such
 * a number.
 */
export function readDecimals(
  lines: readonly string[],
  plain: readonly (NumberedLine | null)[],
): (NumberedLine | null)[] {
  const readings = lines.map((line, i) => (plain[i] ? NOTHING : readingOf(line)));
  const chapters = new Set(readings.flatMap(({ path }) => (path?.[1] === 1 ? [path[0] as number] : [])));
  let chapter = 0; // the last number that decimals may belong to
  let item = 0;
  let before: readonly number[] = [];
  return lines.map((line, i) => {
    const own = plain[i];
    if (own) {
      if (own.marker.kind.name === 'para') item = own.marker.value;
      chapter = own.marker.value;
      return null;
    }
    const { path, printed } = readings[i] as Reading;
    if (path && isDecimal(path, line.slice(printed.length), { before, chapter, next: nextOf(readings, i) })) {
      before = path;
      chapter = path[0] ?? chapter;
      return numbered(printed, line);
    }
    const bare = BARE.exec(line);
    const value = Number(bare?.[1]);
    const opens = chapters.has(value) && nextOf(readings, i)?.[0] === value;
    if (
      bare &&
      BARE_HEADING.test(line) &&
      chapters.size > 0 &&
      (opens || value === before[0] || value === (before[0] ?? 0) + 1)
    ) {
      if (value === before[0] && !opens) return null;
      before = [value];
      chapter = value;
      return numbered(bare[0], line);
    }
    const digits = ITEM.exec(line);
    if (!digits || !isItem(Number(digits[1]), item, lines, i)) return null;
    item = Number(digits[1]);
    return numbered(digits[0], line);
  });
}

const NOTHING: Reading = { path: null, printed: '' };

function readingOf(line: string): Reading {
  const match = CANDIDATE.exec(line);
  if (!match || /、\d/.test(match[0])) return NOTHING;
  return { path: match[0].match(/\d+/g)?.map(Number) ?? null, printed: match[0] };
}

function nextOf(readings: readonly Reading[], at: number): readonly number[] | null {
  return readings.slice(at + 1).find(({ path }) => path !== null)?.path ?? null;
}

interface Around {
  before: readonly number[];
  chapter: number;
  next: readonly number[] | null;
}

/** Whether a decimal continues from the one before it, 1.1 → 1.2, 1.1.1 or 2.1, and is not a quantity. */
function isDecimal(path: readonly number[], rest: string, { before, chapter, next }: Around): boolean {
  const above = path.slice(0, -1);
  const last = path.at(-1) ?? 0;
  const measured = MEASURED.test(rest);
  if (path.some((value) => value === 0)) return false;
  if (last > 1) return last === (before[above.length] ?? 0) + 1 && startsWith(before, above);
  if (startsWith(before, above) && before.length === above.length) return !measured || next?.[0] === path[0];
  if (path.length > 2) return true;
  const followed = next !== null && next[0] === path[0] && (next.length > 2 || next[1] === 2);
  return followed || (chapter === path[0] && !measured);
}

function startsWith(path: readonly number[], above: readonly number[]): boolean {
  return above.every((value, i) => path[i] === value);
}

/** Whether an item is the next of its list, or the first of a list with a second item. */
function isItem(value: number, before: number, lines: readonly string[], at: number): boolean {
  if (value === before + 1 && value > 1) return true;
  const second = /^2[.．、]/;
  return (
    value === 1 &&
    (/^1[.．、]\d{4}年/.test(lines[at] ?? '') ||
      lines.slice(at + 1, at + 30).some((line) => second.test(line)))
  );
}

function numbered(printed: string, line: string): NumberedLine | null {
  const marker = readMarker(printed);
  return marker && { marker, rest: line.slice(printed.length) };
}
