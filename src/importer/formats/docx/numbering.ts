import type { Element, Root } from 'xast';
import { childOf, descendants, settingOf } from './elements.ts';
import { type Level, type List, type Place, readLists, readPlace } from './lists.ts';
import { formatNumber } from './number-formats.ts';

/** Generates the numbers that Word prints before paragraphs and that are not in the file: 一、 （一） 1. */
export class Numbering {
  readonly #lists: Map<string, List>;
  readonly #styles: Map<string, Element>;
  readonly #begun = new Set<List>();

  constructor({ styles, numbering }: { styles: Root | null; numbering: Root | null }) {
    const elements = styles ? descendants(styles, 'w:style') : [];
    this.#styles = new Map(elements.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.#lists = readLists(numbering, this.#styles);
  }

  /** The number before the next paragraph, from its properties; empty where it has none. */
  next(properties: Element | undefined): string {
    const { list: id, level: depth } = this.#placeOf(properties);
    const list = id === null ? undefined : this.#lists.get(id);
    const at = Number(depth ?? 0);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    this.#count(list, at);
    return printNumber(list, at, level);
  }

  /** The list and the level of a paragraph, from its own properties, its style, or the styles that it is based on. */
  #placeOf(properties: Element | undefined): Place {
    const own = readPlace(properties);
    let style = settingOf(properties, 'w:pStyle');
    for (let depth = 0; style !== null && depth < 20; depth++) {
      const element = this.#styles.get(style);
      const inherited = readPlace(childOf(element, 'w:pPr'));
      own.list ??= inherited.list;
      own.level ??= inherited.level;
      style = settingOf(element, 'w:basedOn');
    }
    return own;
  }

  #count(list: List, at: number): void {
    if (!this.#begun.has(list)) for (const level of list.starts.keys()) delete list.counters[level];
    this.#begun.add(list);
    const first = (level: number) => list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
    for (let above = 0; above < at; above++) list.counters[above] ??= first(above);
    const before = list.counters[at];
    list.counters[at] = before === undefined ? first(at) : before + 1;
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > at && restart > at) delete list.counters[deeper];
    }
  }
}

function printNumber(list: List, at: number, { text, legal }: Level): string {
  return text.replace(/%([1-9])/g, (_sign, place: string) => {
    const level = Number(place) - 1;
    const format = legal ? 'decimal' : (list.levels.get(level)?.format ?? 'decimal');
    return level > at ? '' : formatNumber(list.counters[level] ?? 1, format);
  });
}
