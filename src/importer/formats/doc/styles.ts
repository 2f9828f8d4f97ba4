import { type Properties, readProperties } from './properties.ts';

/** A style of paragraphs. */
interface Style {
  /** Its number among the styles that Word itself names, 19 for that of a table of contents. */
  known: number;
  /** The index of the style that it is based on. */
  base: number;
  properties: Properties;
}

const NO_BASE = 0xfff;
const PARAGRAPH = 1;
/** The numbers of the nine styles of a table of contents. */
const CONTENTS = { first: 19, last: 27 };

/** The styles of paragraphs of a file by index. */
export class Styles {
  readonly #styles: (Style | null)[];

  /** Reads the style sheet (MS-DOC 2.9.271). */
  constructor(sheet: Buffer) {
    this.#styles = sheet.length < 6 ? [] : readStyles(sheet);
  }

  /** The properties of a paragraph with those of its style and of the styles that this is based on. */
  inherited(index: number, own: Properties): Properties {
    let all = own;
    let style = this.#styles[index];
    for (let depth = 0; style && depth < 20; depth++) {
      all = new Map([...style.properties, ...all]);
      style = style.base === NO_BASE ? null : this.#styles[style.base];
    }
    return all;
  }

  /** Whether a style is that of a line of a table of contents. */
  isContents(index: number): boolean {
    const known = this.#styles[index]?.known ?? 0;
    return known >= CONTENTS.first && known <= CONTENTS.last;
  }
}

function readStyles(sheet: Buffer): (Style | null)[] {
  const [head, count, size] = [0, 2, 4].map((at) => sheet.readUInt16LE(at));
  const styles: (Style | null)[] = [];
  let at = 2 + (head ?? 0);
  for (let i = 0; i < (count ?? 0) && at + 2 <= sheet.length; i++) {
    const length = sheet.readUInt16LE(at);
    styles.push(readStyle(sheet.subarray(at + 2, at + 2 + length), size ?? 0));
    at += 2 + length + (length % 2);
  }
  return styles;
}

/** A style: a base of fixed size, its name, and the properties of its paragraphs. */
function readStyle(bytes: Buffer, size: number): Style | null {
  if (bytes.length < size + 6) return null;
  const [known, kind] = [bytes.readUInt16LE(0) & 0xfff, bytes.readUInt16LE(2)];
  const name = bytes.readUInt16LE(size);
  const at = size + 2 + 2 * name + 2;
  const properties =
    (kind & 0xf) === PARAGRAPH && at + 4 <= bytes.length
      ? readProperties(bytes.subarray(at + 4, at + 2 + bytes.readUInt16LE(at)))
      : new Map();
  return { known, base: kind >> 4, properties };
}
