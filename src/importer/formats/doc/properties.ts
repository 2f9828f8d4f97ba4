import { readPlc, type WordFile } from './file.ts';
import { indexBelow } from './pieces.ts';

/** The codes of the properties that are read (MS-DOC 2.6). */
export const SPRM = {
  deleted: 0x0800,
  inserted: 0x0801,
  special: 0x0855,
  struck: 0x0837,
  doubleStruck: 0x2a53,
  hidden: 0x083c,
  symbol: 0x6a09,
  level: 0x260a,
  list: 0x460b,
  /** The numbering of Word 6 (sprmPAnld80). */
  oldNumber: 0xc63e,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  cells: 0xd608,
  headRow: 0x3404,
} as const;

const LONG_PARAGRAPH = [0x6645, 0x6646];
const TABS = 0xc615;
/** The bytes of an operand by the last three bits of a code; 0 where its length precedes it. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** Properties by their codes, each with its operand; of two with one code the last holds. */
export type Properties = ReadonlyMap<number, Buffer>;

/** The properties of a stretch of the file. */
export interface Run {
  from: number;
  to: number;
  /** The index of the style of a paragraph. */
  style: number;
  properties: Properties;
}

/** Reads a list of properties (MS-DOC 2.6.1); what is cut short ends it. */
export function readProperties(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes.readUInt16LE(at);
    const fixed = SIZES[code >> 13] ?? 0;
    // The length of a table's cells has two bytes and counts one of them.
    const before = fixed > 0 ? 0 : code === SPRM.cells ? 2 : 1;
    const size = fixed || (before === 2 ? bytes.readUInt16LE(at + 2) - 1 : (bytes[at + 2] ?? 0));
    if (code === TABS && size === 255) break;
    const start = at + 2 + before;
    found.set(code, bytes.subarray(start, start + size));
    at = start + size;
  }
  return found;
}

/** The number in an operand of one, two or four bytes; null where the property is not set. */
export function numberIn(properties: Properties, code: number): number | null {
  const operand = properties.get(code);
  return operand && operand.length > 0 ? operand.readUIntLE(0, Math.min(operand.length, 4)) : null;
}

/** Whether a property is on. 0x81 means the opposite of the style's value, which is assumed to be off. */
export function isOn(properties: Properties, code: number): boolean {
  return [1, 0x81].includes(numberIn(properties, code) ?? 0);
}

/** The stretches of paragraphs or characters with their properties, in the order of the file (MS-DOC 2.9.175, 2.9.33). */
export function readRuns(file: WordFile, kind: 'paragraphs' | 'characters'): Run[] {
  const runs = readPlc(file.part(kind), 4).flatMap(({ entry }) => {
    const start = (entry.readUInt32LE(0) & 0x3fffff) * 512;
    const page = file.document.subarray(start, start + 512);
    return page.length < 512 ? [] : runsOf(page, kind, file.data);
  });
  return runs.sort((a, b) => a.from - b.from);
}

function runsOf(page: Buffer, kind: 'paragraphs' | 'characters', data: Buffer): Run[] {
  const count = page[511] ?? 0;
  const size = kind === 'paragraphs' ? 13 : 1;
  if (4 * (count + 1) + size * count > 511) return [];
  return Array.from({ length: count }, (_, i) => {
    const at = 2 * (page[4 * (count + 1) + size * i] ?? 0);
    const [from, to] = [page.readUInt32LE(4 * i), page.readUInt32LE(4 * i + 4)];
    const own = kind === 'paragraphs' ? paragraphAt(page, at, data) : charactersAt(page, at);
    return { from, to, ...own };
  });
}

function charactersAt(page: Buffer, at: number): Pick<Run, 'style' | 'properties'> {
  const length = at === 0 ? 0 : (page[at] ?? 0);
  return { style: 0, properties: readProperties(page.subarray(at + 1, at + 1 + length)) };
}

function paragraphAt(page: Buffer, at: number, data: Buffer): Pick<Run, 'style' | 'properties'> {
  const short = page[at] ?? 0;
  const start = short === 0 ? at + 2 : at + 1;
  const length = short === 0 ? 2 * (page[at + 1] ?? 0) : 2 * short - 1;
  if (at === 0 || length < 2 || start + length > page.length) return { style: 0, properties: new Map() };
  const own = readProperties(page.subarray(start + 2, start + length));
  return { style: page.readUInt16LE(start), properties: longProperties(own, data) ?? own };
}

/** Properties that are too long for a page stand in the data stream (MS-DOC 2.9.209). */
function longProperties(own: Properties, data: Buffer): Properties | null {
  const place = LONG_PARAGRAPH.map((code) => numberIn(own, code)).find((at) => at !== null);
  if (place === undefined || place === null || place + 2 > data.length) return null;
  return new Map([...own, ...readProperties(data.subarray(place + 2, place + 2 + data.readUInt16LE(place)))]);
}

/** The run at an offset of the file; undefined where there is none. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  const run = runs[indexBelow(runs, offset)];
  return run && offset < run.to ? run : undefined;
}
