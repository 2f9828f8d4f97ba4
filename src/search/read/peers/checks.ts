import type { Load } from '../bundle.ts';
import { CHUNK_SIZE, type RecordChunk } from '../files.ts';
import { unpack } from '../packing.ts';
import { addressBelow } from './address-below.ts';
import type { Budget } from './peer-connection.ts';
import { PeerError } from './peer-error.ts';

/** Whether a JSON value has some shape. */
type Check = (value: unknown) => boolean;

/** Longer texts, titles and lists, and greater numbers, stand in no honest index. */
const MOST = {
  letters: 100_000,
  heading: 10_000,
  title: 1000,
  items: 100_000,
  chunks: 10_000,
  names: 20_000,
  few: 1000,
  number: 10_000_000,
};

/** More records than the million characters of a bundle make, and more bundles than a country has. */
const MOST_RECORDS = 30_000;
const MOST_BUNDLES = 2000;

/** What a search passes over between letters; thousands in a row would be looked through from each of them. */
const LONG_RUN = /[\p{P}\p{S}\p{Cf}\p{Z}\p{M}]{500}/u;

const textOf =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most && !LONG_RUN.test(value);
const text = textOf(MOST.letters);
const heading = textOf(MOST.heading);
const title = textOf(MOST.title);
/** A letter, and what it is compared as: others would make a text many times as long, or one of nothing but marks. */
const character: Check = (value) => typeof value === 'string' && /^\p{L}{1,2}$/u.test(value);
const folder: Check = (value) => typeof value === 'string' && /^[\w-]{1,100}$/.test(value);
const count: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST.number;
const nullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const list =
  (item: Check, most = MOST.items): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(item);
const few = (item: Check): Check => list(item, MOST.few);
const tuple =
  (...items: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) && value.length === items.length && items.every((check, at) => check(value[at]));
const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));
const dictionary =
  (item: Check): Check =>
  (value) =>
    typeof value === 'object' && value !== null && list(item, MOST.names)(Object.values(value));

/** How many clauses each plan has: as many records are made. */
const counts: Check = (value) =>
  list(count)(value) && (value as number[]).reduce((sum, clauses) => sum + clauses + 1, 0) <= MOST_RECORDS;

const table = object({ from: list(title, MOST.chunks), sizes: list(count, MOST.chunks), clauses: counts });
const filter = list(tuple(title, list(count)));
const plan = object({
  id: folder,
  title,
  docNumber: nullOr(title),
  year: nullOr(count),
  issuers: few(title),
  url: title,
  words: few(heading),
  places: few(title),
  date: nullOr(title),
});
const clause = object({
  id: title,
  number: nullOr(title),
  title: nullOr(heading),
  text,
  url: title,
  path: few(title),
  units: few(title),
  deadlines: few(title),
});

/** What each file must be that is read of another site, by its path below `pagefind/`. */
const FILES: readonly [path: RegExp, check: Check][] = [
  [
    /^catalog\.pack$/,
    object({
      bundles: list(object({ folder, years: few(count), plans: count, clauses: count }), MOST_BUNDLES),
      tables: list(table, MOST_BUNDLES),
      numbers: few(title),
      directory: list(title, MOST.chunks),
    }),
  ],
  [
    /^labels\.pack$/,
    object({
      region: dictionary(title),
      sector: dictionary(title),
      theme: dictionary(title),
      unit: dictionary(title),
      code: dictionary(title),
    }),
  ],
  [/^han\.pack$/, list(tuple(character, character))],
  [/^places\.pack$/, list(textOf(50))],
  [/^related\.pack$/, few(object({ same: list(title, 50), narrower: list(title, 50) }))],
  [/^directory\/\d+\.pack$/, filter],
  [/\/table\.pack$/, table],
  [/\/lengths\.pack$/, list(count)],
  [/\/(?:marks|filters\/\w+)\.pack$/, filter],
  [
    /\/plans\.pack$/,
    list(
      object({
        id: folder,
        region: nullOr(title),
        level: nullOr(title),
        issuers: few(title),
        years: few(count),
      }),
    ),
  ],
  [/\/identities\.pack$/, list(tuple(title, nullOr(title)))],
  [
    /\/records\/\d+\.pack$/,
    object({
      plans: list(object({ first: count, label: plan }), CHUNK_SIZE),
      clauses: list(nullOr(clause), CHUNK_SIZE),
      fold: list(tuple(character, character)),
    }),
  ],
];

/**
 * Wraps a load: checks that each file is what the index of a site has to be, makes addresses full ones below that site, and
 * limits the unpacked bytes of all files to the budget. Throws a PeerError for all others, so that later code can trust the
 * files.
 */
export function checkedLoad(load: Load, site: string, budget: Pick<Budget, 'unpacked'>): Load {
  return async (path) => {
    const packed = await load(path);
    try {
      const bytes = await unpack(packed, budget.unpacked);
      budget.unpacked -= bytes.length;
      if (budget.unpacked < 0) throw new RangeError('more than a search may read');
      if (path.endsWith('.pf_index')) return bytes;
      const value = JSON.parse(new TextDecoder().decode(bytes));
      const [, check] = FILES.find(([pattern]) => pattern.test(path)) ?? [];
      if (!check?.(value)) throw new TypeError('it is not what the index of a site has to be');
      if (path.includes('/records/')) completeAddresses(value as RecordChunk, site);
      return new TextEncoder().encode(JSON.stringify(value));
    } catch (error) {
      throw new PeerError('unreadable', `${path}: ${error}`);
    }
  };
}

function completeAddresses({ plans, clauses }: RecordChunk, site: string): void {
  for (const labelled of [...plans.map(({ label }) => label), ...clauses]) {
    if (labelled) labelled.url = addressBelow(labelled.url, site);
  }
}
