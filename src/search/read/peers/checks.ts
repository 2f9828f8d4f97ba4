import type { Load } from '../bundle.ts';
import type { RecordChunk } from '../files.ts';
import { unpack, unpackJson } from '../packing.ts';
import { addressBelow } from './address-below.ts';
import { PeerError } from './peer-error.ts';

/** Whether a JSON value has some shape. */
type Check = (value: unknown) => boolean;

/** Longer texts and lists, and greater numbers, stand in no honest index. */
const [MOST_LETTERS, MOST_ITEMS, MOST] = [1_000_000, 1_000_000, 10_000_000];

const text: Check = (value) => typeof value === 'string' && value.length <= MOST_LETTERS;
const title: Check = (value) => text(value) && (value as string).length <= 1000;
const folder: Check = (value) => typeof value === 'string' && /^[\w-]{1,100}$/.test(value);
const count: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST;
const nullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const list =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MOST_ITEMS && value.every(item);
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
    typeof value === 'object' && value !== null && list(item)(Object.values(value));

/** The sums of these are lengths of lists, which would be made. */
const counts: Check = (value) =>
  list(count)(value) && count((value as number[]).reduce((sum, one) => sum + one, 0));

const table = object({ from: list(title), sizes: list(count), clauses: counts });
const filter = list(tuple(title, list(count)));
const plan = object({
  id: folder,
  title,
  docNumber: nullOr(title),
  year: nullOr(count),
  issuers: list(title),
  url: title,
  words: list(text),
  places: list(title),
  date: nullOr(title),
});
const clause = object({
  id: title,
  number: nullOr(title),
  title: nullOr(text),
  text,
  url: title,
  path: list(text),
  units: list(title),
  deadlines: list(title),
});

/** What each file must be that is read of another site, by its path below `pagefind/`. */
const FILES: readonly [path: RegExp, check: Check][] = [
  [
    /^catalog\.pack$/,
    object({
      bundles: list(object({ folder, years: list(count), plans: count, clauses: count })),
      tables: list(table),
      numbers: list(title),
      directory: list(title),
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
  [/^han\.pack$/, list(tuple(title, title))],
  [/^places\.pack$/, list(title)],
  [/^related\.pack$/, list(object({ same: list(title), narrower: list(title) }))],
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
        issuers: list(title),
        years: list(count),
      }),
    ),
  ],
  [/\/identities\.pack$/, list(tuple(title, nullOr(title)))],
  [
    /\/records\/\d+\.pack$/,
    object({
      plans: list(object({ first: count, label: plan })),
      clauses: list(nullOr(clause)),
      fold: list(tuple(title, title)),
    }),
  ],
];

/**
 * A load whose files are what the index of a site has to be, with full addresses below that of the site. It throws a PeerError
 * for all others, so that nothing behind it has to ask whether it can trust them.
 */
export function checkedLoad(load: Load, site: string): Load {
  return async (path) => {
    const packed = await load(path);
    try {
      if (path.endsWith('.pf_index')) return copyOf(await unpack(packed));
      const value = await unpackJson<unknown>(packed);
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

function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
