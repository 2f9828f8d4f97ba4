import { formatNumber } from './number-formats.ts';

/** The definition of one level of a list. */
export interface Level {
  start: number;
  /** A name of ST_NumberFormat (ECMA-376 part 1, 17.18.59), `chineseCounting`. */
  format: string;
  /** The printed text, in which %1 is the number of the first level: “（%1）”. */
  text: string;
  /** The level after which numbering restarts; 0 for never. */
  restart: number;
  /** Whether all numbers are printed in digits. */
  legal: boolean;
}

/** A list that paragraphs belong to; lists with the same definition share their counters. */
export interface List {
  counters: (number | undefined)[];
  levels: Map<number, Level>;
  /** The start values of levels that override the definition. */
  starts: Map<number, number>;
}

/** Counts the paragraphs of lists as Word does. */
export class ListNumbers {
  readonly #begun = new Set<List>();

  /** The number printed before the next paragraph at a level of a list, “（三）”; empty where the list has no such level. */
  next(list: List, at: number): string {
    const level = list.levels.get(at);
    if (!level) return '';
    this.#count(list, at);
    return printNumber(list, at, level);
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

/** Words after their number, separated from a bare number by a space as in Word: “1.1 编制目的”. */
export function numbered(number: string, words: string): string {
  const bare = /\d$/.test(number) && /^\p{Script=Han}/u.test(words);
  return number + (bare ? ' ' : '') + words;
}
