import type { Element, Root } from 'xast';
import { type List, ListNumbers } from '../list-numbers.ts';
import { childOf, descendants, settingOf } from './elements.ts';
import { type Place, readLists, readPlace } from './lists.ts';

/** Generates the numbers that Word prints before paragraphs and that are not in the file: 一、 （一） 1. */
export class Numbering {
  readonly #lists: Map<string, List>;
  readonly #styles: Map<string, Element>;
  readonly #numbers = new ListNumbers();

  constructor({ styles, numbering }: { styles: Root | null; numbering: Root | null }) {
    const elements = styles ? descendants(styles, 'w:style') : [];
    this.#styles = new Map(elements.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.#lists = readLists(numbering, this.#styles);
  }

  /** The number before the next paragraph, from its properties; empty where it has none. */
  next(properties: Element | undefined): string {
    const { list: id, level } = this.#placeOf(properties);
    const list = id === null ? undefined : this.#lists.get(id);
    return list ? this.#numbers.next(list, Number(level ?? 0)) : '';
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
}
