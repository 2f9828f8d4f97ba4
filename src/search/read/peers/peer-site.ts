import type { Choice, Facet, Search } from '../address.ts';
import type { Load } from '../bundle.ts';
import { type Counts, countFacets } from '../facets.ts';
import type { Labels } from '../files.ts';
import { plansIn } from '../groups.ts';
import { LazyMap } from '../lazy.ts';
import type { Query } from '../query.ts';
import { runSearch, type SearchResult, searchOlder, withAnswers } from '../search.ts';
import { type SearchOutcome, searchWithRewritings } from '../search-with-rewritings.ts';
import { Searcher } from '../searcher.ts';
import { CATALOGUE, readCatalogue } from './catalogue.ts';
import { checkedLoad } from './checks.ts';
import { translateChoice, translateCounts } from './joined-values.ts';
import { PeerConnection } from './peer-connection.ts';
import { PeerError } from './peer-error.ts';
import type { FoundPlans, SearchedSite } from './same-plans.ts';

/** How many kilobytes of another site's index are fetched at once, and how many while nothing is found. */
const LIMITS = { step: 40, fruitless: 60 };

/** What a search of other sites shares. */
export interface SearchContext {
  /** The names of this site's values. */
  labels: Labels;
  /** The plans that are shown already. */
  found: FoundPlans;
  isCurrent: () => boolean;
}

/** What another site has found, without the plans that others have shown already. */
export interface PeerResult extends SearchResult {
  /** How many plans these are. */
  repeated: number;
}

/** What another site has found, and how it has read the query anew. */
export interface PeerAnswer extends SearchOutcome {
  result: PeerResult;
}

/** A search that has begun; both read within its limits. */
interface RunningSearch {
  load: Load;
  searcher: Searcher;
}

/** Another site, as it is searched from this one. All methods throw a PeerError where it does not answer as it should. */
export class PeerSite {
  readonly site: SearchedSite;
  readonly #connection: PeerConnection;
  /** The files of all searches. */
  readonly #files = new LazyMap<string, Uint8Array<ArrayBuffer>>();
  #newest: RunningSearch;

  constructor(site: SearchedSite) {
    this.site = site;
    this.#connection = new PeerConnection(site.address);
    this.#newest = this.#begin(() => true);
  }

  /**
   * What a search of this site finds there, without the plans that another site has shown already; `labels` are the names of this
   * site's values. It stops once `isCurrent` is false.
   */
  async search(search: Search, query: Query, context: SearchContext): Promise<PeerResult> {
    const { searcher, load } = this.#begin(context.isCurrent);
    await this.#readCatalogue(load);
    const own = await this.#own(search, context.labels);
    return this.#withoutSame(await runSearch(searcher, own, query, LIMITS), own, context);
  }

  /** Reads the query anew, as that site does where it finds nothing; what it finds then. */
  async ask(search: Search, context: SearchContext): Promise<PeerAnswer> {
    const { searcher } = this.#begin(context.isCurrent);
    const own = await this.#own(search, context.labels);
    const { result, rewriting } = await searchWithRewritings(searcher, own);
    return { result: await this.#withoutSame(result, own, context), rewriting };
  }

  /** The result of the search that was begun last, with the hits of older plans added. */
  async searchOlder(search: Search, before: PeerResult, context: SearchContext): Promise<PeerResult> {
    const own = await this.#own(search, context.labels);
    const all = await searchOlder(this.#newest.searcher, own, before, LIMITS);
    const result = await this.#withoutSame(all, own, context);
    return { ...result, repeated: before.repeated + result.repeated };
  }

  /** Lets the search that was begun last cost as much again, since a reader asks for more of it. */
  renew(): void {
    this.#connection.renew();
  }

  /** How many hits of a result have each value of some facets, by this site's values. */
  async count(
    { answers }: SearchResult,
    choice: Choice,
    facets: readonly Facet[],
    labels: Labels,
  ): Promise<Counts> {
    const own = await this.labels();
    const counts = await countFacets(answers, translateChoice(choice, labels, own), facets);
    return translateCounts(counts, own, labels);
  }

  /** The names of its values. */
  labels(): Promise<Labels> {
    return this.#newest.searcher.file<Labels>('labels.pack');
  }

  /** Begins a search with limits of its own; what an earlier one still waits for is no matter of this one. */
  #begin(isCurrent: () => boolean): RunningSearch {
    const { load, budget } = this.#connection.begin(isCurrent);
    const checked = checkedLoad(load, this.site.address, budget);
    this.#newest = { load, searcher: new Searcher((path) => this.#once(path, checked)) };
    return this.#newest;
  }

  /** A file, fetched once by all searches; again where an earlier search could not have it. */
  async #once(path: string, load: Load): Promise<Uint8Array<ArrayBuffer>> {
    let isOwn = false;
    const fetchOwn = () => {
      isOwn = true;
      return load(path);
    };
    try {
      return await this.#files.get(path, fetchOwn);
    } catch (error) {
      if (isOwn) throw error;
      return this.#once(path, load);
    }
  }

  async #withoutSame(all: SearchResult, own: Search, { found }: SearchContext): Promise<PeerResult> {
    const result = await withAnswers(all, await found.add(this.site, all.answers), own);
    return { ...result, repeated: plansIn(all.groups) - plansIn(result.groups) };
  }

  async #own(search: Search, labels: Labels): Promise<Search> {
    if (search.choice.size === 0) return search;
    return { ...search, choice: translateChoice(search.choice, labels, await this.labels()) };
  }

  async #readCatalogue(load: Load): Promise<void> {
    await this.#once(CATALOGUE, async (path) => {
      const bytes = await load(path);
      const said = readCatalogue(parseJson(bytes));
      if (!said) throw new PeerError('no-catalogue', this.site.address);
      if ('otherFormat' in said) throw new PeerError('other-format', `format ${said.otherFormat}`);
      return bytes;
    });
  }
}

/** The value in the bytes of a JSON file; undefined where they are none. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
