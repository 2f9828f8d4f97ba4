import type { Fold } from '../../text/normalise.ts';
import { hasTraditional } from '../../text/simplified.ts';
import { Bundle, type Load } from './bundle.ts';
import { plansNumbered } from './doc-numbers.ts';
import type { BundleEntry, Catalog, NumberedPlan } from './files.ts';
import { Lazy } from './lazy.ts';
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
}

/** The whole index: its catalog, and its bundles as they are needed. */
export class Searcher {
  readonly catalog: Catalog;
  readonly #load: Load;
  readonly #bundles = new Map<BundleEntry, Lazy<Bundle>>();
  readonly #conversions: Lazy<Fold>;

  private constructor(catalog: Catalog, load: Load) {
    this.catalog = catalog;
    this.#load = load;
    this.#conversions = new Lazy(
      async () => new Map(await unpackJson<[string, string][]>(await load('han.pack'))),
    );
  }

  static async open(load: Load): Promise<Searcher> {
    return new Searcher(await unpackJson<Catalog>(await load('catalog.pack')), load);
  }

  /** A bundle of the catalog, opened once. */
  bundle(entry: BundleEntry): Promise<Bundle> {
    const { bundles, tables } = this.catalog;
    const bundle =
      this.#bundles.get(entry) ??
      new Lazy(() => Bundle.open(entry, this.#load, tables[bundles.indexOf(entry)]));
    this.#bundles.set(entry, bundle);
    return bundle.get();
  }

  /** Parses a query; the table of Traditional characters is fetched only where it has some. */
  async read(typed: string): Promise<Query> {
    return hasTraditional(typed) ? readQuery(typed, await this.#conversions.get()) : readQuery(typed);
  }

  /** The plans whose 文号 a query is. */
  plansNumbered(query: Query): Promise<NumberedPlan[]> {
    return plansNumbered(query, this.catalog, this.#load);
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
    clauses: new Map(clauses.map((record) => [record, found.map((term) => term.get(record) ?? [])])),
    plans: records.filter((record) => ofPlans.has(record)).map((record) => bundle.planOf(record)),
  };
}
