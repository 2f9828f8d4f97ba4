import { hasTraditional } from '../../text/simplified.ts';
import { Bundle, type Load } from './bundle.ts';
import type { BundleEntry, Catalog, PinyinTable } from './files.ts';
import { LazyMap } from './lazy.ts';
import { unpackJson } from './packing.ts';
import { findExcluded, findTerm } from './phrase.ts';
import { type Readings, readingsOf } from './pinyin.ts';
import type { Postings } from './postings.ts';
import { canHold, type Query, readQuery, type Term } from './query.ts';

/** The records of a bundle that match a query, each with the positions of each term. */
export interface Answer {
  bundle: Bundle;
  /** Clauses, by record. */
  clauses: Map<number, number[][]>;
  /** The plans whose own titles, issuers, places, years or numbers match, by their index in the bundle. */
  plans: number[];
  /** How each of these records, those of plans too, has the terms. */
  grades: ReadonlyMap<number, Grade>;
}

/**
 * How a record has the terms of a query: every one as it was typed, some with further marks in them, or some only in the titles,
 * issuers, places, years or numbers of its plan; the best first.
 */
export const GRADES = ['strict', 'loose', 'plan'] as const;
export type Grade = (typeof GRADES)[number];

/** So many plans are a small index. */
const SMALL = 200;

/** The whole index: its catalog, and its bundles and other files as they are needed, each fetched once. */
export class Searcher {
  readonly #load: Load;
  #bytes = 0;
  readonly #bundles = new LazyMap<BundleEntry, Bundle>();
  readonly #files = new LazyMap<string, unknown>();

  constructor(load: Load) {
    this.#load = async (path) => {
      const packed = await load(path);
      this.#bytes += packed.length;
      return packed;
    };
  }

  /** Whether a search costs so little that many can be tried. */
  async isSmall(): Promise<boolean> {
    const { bundles } = await this.catalog();
    return bundles.reduce((sum, { plans }) => sum + plans, 0) <= SMALL;
  }

  /** How much was fetched so far. */
  get kilobytes(): number {
    return this.#bytes / 1000;
  }

  catalog(): Promise<Catalog> {
    return this.file<Catalog>('catalog.pack');
  }

  /** A bundle of the catalog. */
  async bundle(entry: BundleEntry): Promise<Bundle> {
    const { bundles, tables } = await this.catalog();
    return this.#bundles.get(entry, () => Bundle.open(entry, this.#load, tables[bundles.indexOf(entry)]));
  }

  /** The value in a file of the index, `labels.pack`. */
  file<T>(path: string): Promise<T> {
    return this.#files.get(path, async () => unpackJson(await this.#load(path))) as Promise<T>;
  }

  /** How the characters of the index are read in pinyin. */
  async readings(): Promise<Readings> {
    return readingsOf(await this.file<PinyinTable>('pinyin.pack'));
  }

  /** Parses a query; the table of Traditional characters is fetched only where it has some. */
  async read(typed: string): Promise<Query> {
    if (!hasTraditional(typed)) return readQuery(typed);
    return readQuery(typed, new Map(await this.file<[string, string][]>('han.pack')));
  }
}

/**
 * The records of a bundle that match a query; all of them where it has no terms. A clause has at least one of several terms, and
 * its plan's own record has those that it lacks.
 */
export async function answer(bundle: Bundle, { all, none }: Query): Promise<Answer> {
  const found = await Promise.all(all.map((term) => findTerm(bundle, term)));
  const excluded = await Promise.all(none.map((term) => findExcluded(bundle, term)));
  const gradeOf = (record: number) => gradeIn(bundle, record, all, found);
  const candidates = all.length > 0 ? found.flatMap((term) => [...term.keys()]) : Array(bundle.size).keys();
  const records = [...new Set(candidates)].filter((record) => !excluded.some((term) => term.has(record)));
  const graded = records.map((record) => [record, gradeOf(record)] as const);
  const grades = new Map(graded.filter((one): one is [number, Grade] => one[1] !== null));
  const ofPlans = new Set(bundle.starts);
  const clauses = [...grades.keys()].filter((record) => !ofPlans.has(record));
  const plans = all.length > 0 ? [...grades.keys()].filter((record) => ofPlans.has(record)) : [];
  return {
    bundle,
    clauses: new Map(
      clauses.map((record) => [record, found.map((term) => term.get(record)?.positions ?? [])]),
    ),
    plans: plans.map((record) => bundle.planOf(record)),
    grades,
  };
}

function gradeIn(
  bundle: Bundle,
  record: number,
  all: readonly Term[],
  found: readonly Postings[],
): Grade | null {
  const own = found.map((term) => term.get(record));
  if (own.every((term) => term)) return own.every((term) => term?.strict) ? 'strict' : 'loose';
  const plan = bundle.starts[bundle.planOf(record)] ?? 0;
  const holds = all.every((term, at) => own[at] || (canHold(term) && found[at]?.has(plan)));
  return holds ? 'plan' : null;
}
