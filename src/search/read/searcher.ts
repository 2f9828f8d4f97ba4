import type { Fold } from '../../text/normalise.ts';
import { hasTraditional } from '../../text/simplified.ts';
import { Bundle, type Load } from './bundle.ts';
import { plansNumbered } from './doc-numbers.ts';
import type { BundleEntry, Catalog, NumberedPlan } from './files.ts';
import { Lazy } from './lazy.ts';
import { unpackJson } from './packing.ts';
import { findForbidden, findTerm } from './phrase.ts';
import type { Postings } from './postings.ts';
import { type Query, readQuery } from './query.ts';

/** What a bundle answers: its pages that have all that is looked for, each with the places of each term. */
export interface Answer {
  bundle: Bundle;
  /** Clauses, by page. */
  clauses: Map<number, number[][]>;
  /** Plans whose own title or number has it. */
  plans: number[];
}

/** Everything that is published, to be searched bundle by bundle. */
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

  /** What a query asks for; only one in Traditional characters needs the table of them. */
  async read(typed: string): Promise<Query> {
    return hasTraditional(typed) ? readQuery(typed, await this.#conversions.get()) : readQuery(typed);
  }

  /** The plans whose 文号 a query is. */
  plansNumbered(query: Query): Promise<NumberedPlan[]> {
    return plansNumbered(query, this.catalog, this.#load);
  }

  /** The answers to a query, the newest years first. */
  async *search(query: Query): AsyncGenerator<Answer> {
    for (const entry of this.catalog.bundles) yield answer(await this.bundle(entry), query);
  }
}

/** What a bundle has for a query; every page for one that asks for nothing. */
export async function answer(bundle: Bundle, { all, none }: Query): Promise<Answer> {
  const found = await Promise.all(all.map((term) => findTerm(bundle, term)));
  const left = await Promise.all(none.map((term) => findForbidden(bundle, term)));
  const first = found[0]?.keys() ?? Array(bundle.pages).keys();
  const pages = [...first].filter(
    (page) => found.every((term) => term.has(page)) && !left.some((term) => term.has(page)),
  );
  const own = new Set(bundle.starts);
  const places = (page: number) => found.map((term: Postings) => term.get(page) ?? []);
  return {
    bundle,
    clauses: new Map(pages.filter((page) => !own.has(page)).map((page) => [page, places(page)])),
    plans: pages.filter((page) => own.has(page)).map((page) => bundle.planOf(page)),
  };
}
