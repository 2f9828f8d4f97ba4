import type { Level, List } from '../list-numbers.ts';
import type { WordFile } from './file.ts';

/** The formats of numbers (MS-OSHARED 2.2.1.3) under the names that a .docx has for them. */
const FORMATS: readonly string[] = [
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago',
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal',
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth',
  'decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen',
  'decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac',
  'ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand',
  'taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand',
].flatMap((line) => line.split(' '));
const NO_NUMBER = 0xff;

/** The lists of a file by the number that paragraphs name, from 1 (MS-DOC 2.9.147, 2.9.135). */
export function readLists(file: WordFile): List[] {
  const definitions = readDefinitions(file);
  return readOverrides(file.part('overrides')).map(({ id, levels, starts }) => {
    const definition = definitions.get(id);
    return {
      counters: definition?.counters ?? [],
      levels: new Map([...(definition?.levels ?? []), ...levels]),
      starts: new Map(starts),
    };
  });
}

type Definition = Pick<List, 'counters' | 'levels'>;

/** The definitions of lists by id; their levels stand after the structure that names them. */
function readDefinitions(file: WordFile): Map<number, Definition> {
  const named = file.part('lists');
  const bytes = file.from('lists');
  const definitions = new Map<number, Definition>();
  if (named.length < 2) return definitions;
  const count = named.readUInt16LE(0);
  let at = named.length;
  for (let i = 0; i < count && 2 + 28 * (i + 1) <= named.length; i++) {
    const own = named.subarray(2 + 28 * i, 2 + 28 * (i + 1));
    const isSimple = ((own[26] ?? 0) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const { read, length } = readLevel(bytes.subarray(at), level);
      levels.set(level, read);
      at += length;
    }
    definitions.set(own.readInt32LE(0), { counters: [], levels });
  }
  return definitions;
}

/** A level and its length in bytes (MS-DOC 2.9.150). */
function readLevel(bytes: Buffer, at: number): { read: Level; length: number } {
  const code = bytes[4] ?? 0;
  const flags = bytes[5] ?? 0;
  const text = 28 + bytes.readUInt8(24) + bytes.readUInt8(25);
  const characters = bytes.readUInt16LE(text);
  const length = text + 2 + 2 * characters;
  const isPlain = code === NO_NUMBER || FORMATS[code] === 'bullet';
  const noRestart = (flags & 8) !== 0;
  return {
    read: {
      start: bytes.readInt32LE(0),
      format: code === NO_NUMBER ? 'none' : (FORMATS[code] ?? 'decimal'),
      text: isPlain ? '' : printed(bytes.subarray(text + 2, length).toString('utf16le')),
      restart: noRestart ? bytes.readUInt8(26) : at,
      legal: (flags & 4) !== 0,
    },
    length,
  };
}

/** The text of a number; the characters 0 to 8 stand for the number of a level: “（\u0001）” → “（%2）”. */
function printed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the file says so
  return text.replace(/[\0-\x08]/g, (sign) => `%${sign.charCodeAt(0) + 1}`);
}

/** What paragraphs name: a definition, and what differs from it. */
interface Override {
  id: number;
  levels: [number, Level][];
  starts: [number, number][];
}

function readOverrides(bytes: Buffer): Override[] {
  if (bytes.length < 4) return [];
  const count = Math.min(bytes.readUInt32LE(0), Math.floor((bytes.length - 4) / 16));
  let at = 4 + 16 * count;
  return Array.from({ length: count }, (_, i) => {
    const own: Override = { id: bytes.readInt32LE(4 + 16 * i), levels: [], starts: [] };
    at += 4;
    for (let left = bytes.readUInt8(4 + 16 * i + 12); left > 0; left--) {
      const flags = bytes.readUInt32LE(at + 4);
      const level = flags & 0xf;
      if (flags & 0x10 && !(flags & 0x20)) own.starts.push([level, bytes.readInt32LE(at)]);
      at += 8;
      if (!(flags & 0x20)) continue;
      const { read, length } = readLevel(bytes.subarray(at), level);
      own.levels.push([level, read]);
      if (flags & 0x10) own.starts.push([level, read.start]);
      at += length;
    }
    return own;
  });
}
