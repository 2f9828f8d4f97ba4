import type { Choice, Facet, Search } from '../address.ts';
import { type Asked, ask } from '../ask.ts';
import { type Counts, countFacets } from '../facets.ts';
import type { Labels } from '../files.ts';
import type { Query } from '../query.ts';
import { runSearch, type SearchResult, searchOlder, withAnswers } from '../search.ts';
import { Searcher } from '../searcher.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { checkedLoad } from './checks.ts';
import { translateChoice, translateCounts } from './joined-values.ts';
import { PeerConnection } from './peer-connection.ts';
import { PeerError } from './peer-error.ts';
import type { FoundPlans, SearchedSite } from './same-plans.ts';

/** How many kilobytes of another site's index are fetched at once, and how many while nothing is found. */
const LIMITS = { step: 40, fruitless: 60 };

/** What a search of other sites shares. */
export interface Asking {
  /** The names of this site's values. */
  labels: Labels;
  /** The plans that are shown already. */
  found: FoundPlans;
  isCurrent: () => boolean;
}

/** Another site, as it is searched from this one. All methods throw a PeerError where it does not answer as it should. */
export class PeerSite {
  readonly site: SearchedSite;
  readonly #connection: PeerConnection;
  readonly #searcher: Searcher;
  #catalogue: Promise<Catalogue> | undefined;

  constructor(site: SearchedSite) {
    this.site = site;
    this.#connection = new PeerConnection(site.address);
    this.#searcher = new Searcher(checkedLoad(this.#connection.load, site.address));
  }

  /**
   * What a search of this site finds there, without the plans that another site has shown already; `labels` are the names of this
   * site's values. It stops once `isCurrent` is false.
   */
  async search(search: Search, query: Query, { labels, found, isCurrent }: Asking): Promise<SearchResult> {
    this.#connection.begin(isCurrent);
    await this.#readCatalogue();
    const own = await this.#own(search, labels);
    return this.#withoutSame(await runSearch(this.#searcher, own, query, LIMITS), own, found);
  }

  /** Reads the query anew, as that site does where it finds nothing; what it finds then. */
  async ask(search: Search, { labels, found, isCurrent }: Asking): Promise<Asked> {
    this.#connection.begin(isCurrent);
    const own = await this.#own(search, labels);
    const { result, rewriting } = await ask(this.#searcher, own);
    return { result: await this.#withoutSame(result, own, found), rewriting };
  }

  /** The result with those of older plans added. */
  async searchOlder(
    search: Search,
    before: SearchResult,
    { labels, found, isCurrent }: Asking,
  ): Promise<SearchResult> {
    this.#connection.begin(isCurrent);
    const own = await this.#own(search, labels);
    return this.#withoutSame(await searchOlder(this.#searcher, own, before, LIMITS), own, found);
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
    return this.#searcher.file<Labels>('labels.pack');
  }

  async #withoutSame(result: SearchResult, own: Search, found: FoundPlans): Promise<SearchResult> {
    return withAnswers(result, await found.add(this.site, result.answers), own);
  }

  async #own(search: Search, labels: Labels): Promise<Search> {
    if (search.choice.size === 0) return search;
    return { ...search, choice: translateChoice(search.choice, labels, await this.labels()) };
  }

  #readCatalogue(): Promise<Catalogue> {
    this.#catalogue ??= this.#fetchCatalogue().catch((error) => {
      this.#catalogue = undefined;
      throw error;
    });
    return this.#catalogue;
  }

  async #fetchCatalogue(): Promise<Catalogue> {
    const said = readCatalogue(parseJson(await this.#connection.load('catalog.json')));
    if (!said) throw new PeerError('no-catalogue', this.site.address);
    if ('otherFormat' in said) throw new PeerError('other-format', `format ${said.otherFormat}`);
    return said;
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
