import { PARAGRAPH_END } from '../changes.ts';
import { type Stretch, type StretchKind, Words } from '../stretches.ts';
import type { WordFile } from './file.ts';
import { type Characters, readCharacters } from './pieces.ts';
import { isOn, type Properties, type Run, readRuns, runAt, SPRM } from './properties.ts';

/** A paragraph, the last one of a cell, or the end of a row of a table. */
export interface Paragraph {
  /** Its printed words, with changes of a review accepted; \n is a line break in it. */
  words: string;
  style: number;
  properties: Properties;
  /** The character that ends it: a cell's mark or that of a paragraph. */
  mark: string;
  /** The places of the drawings that are anchored in it. */
  drawings: number[];
}

export const CELL_MARK = '\x07';
const MARKS = new Set(['\r', CELL_MARK, '\f']);
const PICTURE = '\x01';
const DRAWING = '\x08';
const SYMBOL = '(';
const FIELD = { begin: '\x13', result: '\x14', end: '\x15' };
/** What is printed in place of other control characters (MS-DOC 2.4.1). */
const PRINTED: Record<string, string> = { '\t': ' ', '\v': '\n', '\x0e': '\n', '\x1e': '-' };

/** What the properties of a character say. */
interface Look {
  symbol: string;
  isSpecial: boolean;
  kind: StretchKind | null;
}

/** Reads parts of the text of a file. */
export class Stories {
  readonly #characters: Characters;
  readonly #looks: Run[];
  readonly #paragraphs: Run[];
  readonly #seen = new Map<Run, Look>();
  /** The words that are not printed, or printed differently. */
  readonly stretches: Stretch[] = [];

  constructor(file: WordFile) {
    this.#characters = readCharacters(file);
    this.#looks = readRuns(file, 'characters');
    this.#paragraphs = readRuns(file, 'paragraphs');
  }

  /** The paragraphs between two characters; one whose mark is deleted goes on in the next. */
  read(from: number, to: number): Paragraph[] {
    const { text } = this.#characters;
    const paragraphs: Paragraph[] = [];
    let part = new Part();
    const fields: ('code' | 'result')[] = [];
    for (let at = from; at < Math.min(to, text.length); at++) {
      const sign = text[at] ?? '';
      const look = this.#lookAt(at);
      if (sign === '\r' && look.kind === 'deleted') part.add(PARAGRAPH_END, at, look);
      else if (MARKS.has(sign)) {
        paragraphs.push({ ...part.end(this.stretches), mark: sign, ...this.#propertiesAt(at) });
        part = new Part();
      } else if (sign === FIELD.begin) fields.push('code');
      else if (sign === FIELD.result) fields.splice(-1, 1, 'result');
      else if (sign === FIELD.end) fields.pop();
      else if (!fields.includes('code')) part.add(sign, at, look);
    }
    const rest = part.end(this.stretches);
    return rest.words === '' ? paragraphs : [...paragraphs, { ...rest, mark: '\r', ...NO_PROPERTIES }];
  }

  #lookAt(at: number): Look {
    const run = runAt(this.#looks, this.#characters.offsetOf(at));
    if (!run) return PLAIN;
    const look = this.#seen.get(run) ?? lookOf(run.properties);
    this.#seen.set(run, look);
    return look;
  }

  #propertiesAt(at: number): Pick<Paragraph, 'style' | 'properties'> {
    const { style, properties } = runAt(this.#paragraphs, this.#characters.offsetOf(at)) ?? NO_PROPERTIES;
    return { style, properties };
  }
}

/** A paragraph that is being read. */
class Part {
  readonly #words = new Words();
  readonly #drawings: number[] = [];

  /** Adds the character at a place. */
  add(sign: string, at: number, { kind, symbol, isSpecial }: Look): void {
    if (sign === DRAWING) this.#drawings.push(at);
    if (sign === PICTURE && isSpecial && kind !== 'deleted') this.#words.addPicture();
    const printed = isSpecial && sign === SYMBOL ? symbol : sign < ' ' ? (PRINTED[sign] ?? '') : sign;
    this.#words.add(printed, kind);
  }

  /** Its words and drawings; what is not printed goes to a list. */
  end(stretches: Stretch[]): Pick<Paragraph, 'words' | 'drawings'> {
    stretches.push(...this.#words.stretches);
    return { words: this.#words.printed, drawings: this.#drawings };
  }
}

const PLAIN: Look = { symbol: '', isSpecial: false, kind: null };
const NO_PROPERTIES = { style: 0, properties: new Map<number, Buffer>() };

function lookOf(properties: Properties): Look {
  const symbol = properties.get(SPRM.symbol);
  const kinds = Object.entries(KINDS) as [StretchKind, number[]][];
  return {
    symbol: symbol && symbol.length >= 4 ? String.fromCharCode(symbol.readUInt16LE(2)) : '',
    isSpecial: isOn(properties, SPRM.special),
    kind: kinds.find(([, codes]) => codes.some((code) => isOn(properties, code)))?.[0] ?? null,
  };
}

/** The properties of words that are not printed, or printed differently; the first one holds. */
const KINDS: Partial<Record<StretchKind, number[]>> = {
  deleted: [SPRM.deleted],
  hidden: [SPRM.hidden],
  inserted: [SPRM.inserted],
  struck: [SPRM.struck, SPRM.doubleStruck],
};
