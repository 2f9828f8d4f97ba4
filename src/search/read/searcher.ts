import { hasTraditional } from '../../text/simplified.ts';
import { Bundle, type Load } from './bundle.ts';
import type { BundleEntry, Catalog } from './files.ts';
import { LazyMap } from './lazy.ts';
import { unpackJson } from './packing.ts';
import { findExcluded, findTerm } from './phrase.ts';
import { type Query, readQuery } from './query.ts';

/** The records of a bundle that match a query, each with the positions of each term. */
export interface Answer {
  bundle: Bundle;
  /** Clauses, by record. */
  clauses: Map<number, number[][]>;
  /** The plans whose own title or number matches, by their index in the bundle. */
  plans: number[];
  /** The records, those of plans too, in which every term stands without further marks in it. */
  strict: ReadonlySet<number>;
}

/** The whole index: its catalog, and its bundles and other files as they are needed, each fetched once. */
export class Searcher {
  readonly #load: Load;
  readonly #bundles = new LazyMap<BundleEntry, Bundle>();
  readonly #files = new LazyMap<string, unknown>();

  constructor(load: Load) {
    this.#load = load;
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

  /** Parses a query; the table of Traditional characters is fetched only where it has some. */
  async read(typed: string): Promise<Query> {
    if (!hasTraditional(typed)) return readQuery(typed);
    return readQuery(typed, new Map(await this.file<[string, string][]>('han.pack')));
  }
}

/** The records of a bundle that match a query; all of them where it has no terms. */
export async function answer(bundle: Bundle, { all, none }: Query): Promise<Answer> {
  const found = await Promise.all(all.map((term) => findTerm(bundle, term)));
  const excluded = await Promise.all(none.map((term) => findExcluded(bundle, term)));
  const first = found[0]?.keys() ?? Array(bundle.size).keys();
  const records = [...first].filter(
    (record) => found.every((term) => term.has(record)) && !excluded.some((term) => term.has(record)),
  );
  const ofPlans = new Set(bundle.starts);
  const clauses = records.filter((record) => !ofPlans.has(record));
  return {
    bundle,
    clauses: new Map(
      clauses.map((record) => [record, found.map((term) => term.get(record)?.positions ?? [])]),
    ),
    plans: records.filter((record) => ofPlans.has(record)).map((record) => bundle.planOf(record)),
    strict: new Set(records.filter((record) => found.every((term) => term.get(record)?.strict))),
  };
}
