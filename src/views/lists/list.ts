import type { Rows } from '../../components/lists/ShownRows.astro';
import type { Column } from '../../components/meta-tags.ts';
import { shelfAddress } from '../../model/addresses.ts';
import { OTHER } from '../../model/initial.ts';
import type { ListSize } from '../../model/list-size.ts';
import { compareYearKeys, UNDATED, yearLabel } from '../../model/period.ts';

export interface Link {
  text: string;
  address: string;
}

/** What the numbered pages of a list say of it. */
export interface ListHead {
  /** “消防”, “指标”. */
  name: string;
  /** The measure word of a row, “条”. */
  measure: string;
  column: Column;
  /** The breadcrumb of its numbered pages without the home page; the last link is to its first page. */
  above: Link[];
  /** What its shelf of rows without a year is called, where that is not 没有写明年份. */
  undated?: string;
}

/** The rows of one year or initial; a list of the plans of a year has a single shelf, without a key. */
export interface Shelf {
  /** `2025`, `s`. */
  key: string;
  /** “2025年”, “S”; empty for a shelf without a key. */
  label: string;
  address: string;
  count: number;
}

/**
 * A numbered page of a list; plain data. It does not say how long its shelf is: a new plan changes only the last pages, and the
 * others need not be rendered again.
 */
export interface ListPage {
  address: string;
  list: ListHead;
  /** “2025年”, “S”; empty for a shelf without a key. */
  label: string;
  /** Its number on its shelf, from 1. */
  number: number;
  /** The numbers of its first and last row on its shelf, from 1. */
  from: number;
  to: number;
  /** The first page of the shelf, and those one, ten, a hundred and a thousand before and after it, itself included. */
  pages: { number: number; address: string }[];
  /** The other shelves of the list, without the number of their rows; the title is “其他年份”, “其他首字母”. */
  others: { title: string; links: Link[] };
  rows: Rows;
}

/** A list that is too long for one page: its shelves, and a function that makes their pages. */
export interface LongList {
  shelves: Shelf[];
  pages: () => ListPage[];
}

/** A row with the keys of the shelves on which it stands. */
interface Keyed {
  keys: readonly string[];
}

/** The shelves of a list whose rows are in the order of the log; null where it stands whole on its first page. */
export function longList<Row extends Keyed>(
  address: string,
  rows: readonly Row[],
  { whole, page }: ListSize,
  list: ListHead,
  show: (rows: readonly Row[]) => Rows,
): LongList | null {
  const standing = rows.flatMap((row) => row.keys.map((key) => ({ key, row })));
  if (standing.length <= whole) return null;
  const shelves = [...Map.groupBy(standing, ({ key }) => key)]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, own]) => ({
      key,
      rows: own.map(({ row }) => row),
      shelf: {
        key,
        label: labelOf(key, list.undated),
        address: shelfAddress(address, key, 1),
        count: own.length,
      },
    }));
  return {
    shelves: shelves.map(({ shelf }) => shelf),
    pages: () =>
      shelves.flatMap(({ key, rows: own, shelf }) => {
        const last = Math.ceil(own.length / page);
        const others = shelves
          .filter((other) => other.key !== key)
          .map((other) => ({ text: other.shelf.label, address: other.shelf.address }));
        return Array.from({ length: last }, (_, at) => {
          const part = own.slice(at * page, (at + 1) * page);
          return {
            address: shelfAddress(address, key, at + 1),
            list,
            label: shelf.label,
            number: at + 1,
            from: at * page + 1,
            to: at * page + part.length,
            pages: numbersAround(at + 1, last).map((number) => ({
              number,
              address: shelfAddress(address, key, number),
            })),
            others: { title: othersTitle(key), links: others },
            rows: show(part),
          };
        });
      }),
  };
}

const STEPS = [1, 10, 100, 1000];

function numbersAround(number: number, last: number): number[] {
  const around = [
    ...STEPS.toReversed().map((step) => number - step),
    number,
    ...STEPS.map((step) => number + step),
  ];
  return [...new Set([1, ...around.filter((other) => other >= 1 && other <= last)])];
}

/** The last year first, initials by the alphabet, what has neither last. */
function compareKeys(a: string, b: string): number {
  if (isYear(a) && isYear(b)) return compareYearKeys(a, b);
  return Number(a === OTHER) - Number(b === OTHER) || (a < b ? -1 : 1);
}

function labelOf(key: string, undated = yearLabel(UNDATED)): string {
  if (key === UNDATED) return undated;
  if (key === OTHER) return '其他';
  return isYear(key) ? yearLabel(key) : key.toUpperCase();
}

/** What the shelves beside one are called: beside that of rows without a year stand those of years. */
function othersTitle(key: string): string {
  if (key === UNDATED) return '各年份';
  return isYear(key) ? '其他年份' : '其他首字母';
}

function isYear(key: string): boolean {
  return key === UNDATED || /^\d/.test(key);
}
