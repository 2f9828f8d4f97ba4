import { GROUPINGS, ORDERS, printAddress, readAddress, type Search, SITES } from '../read/address.ts';
import type { Load } from '../read/bundle.ts';
import { plansNumbered } from '../read/doc-numbers.ts';
import { countFacets } from '../read/facets.ts';
import type { Labels, RelatedWords } from '../read/files.ts';
import type { SearchedSite } from '../read/peers/same-plans.ts';
import { printQuery } from '../read/query.ts';
import type { Rewriting } from '../read/rewriting.ts';
import { type SearchResult, searchOlder } from '../read/search.ts';
import { searchWithRewritings } from '../read/search-with-rewritings.ts';
import { Searcher } from '../read/searcher.ts';
import { type Filterable, Filters } from './filters.ts';
import type { Kind } from './hit.ts';
import type { OtherSites } from './peers/other-sites.ts';
import { whilePending } from './pending.ts';
import { QueryInput } from './query-input.ts';
import { showRelatedButton } from './related-section.ts';
import { showNumbered, showResult } from './results.ts';
import { part } from './templates.ts';

/** The search page: searches for what its address and its controls say. */
export class SearchPage {
  readonly #root: HTMLElement;
  readonly #region: HTMLElement;
  readonly #input: QueryInput;
  readonly #filters: Filters;
  readonly #searcher: Searcher;
  #search: Search = readAddress('');
  #result: SearchResult | undefined;
  #rewriting: Rewriting | null = null;
  /** The other sites that can be searched from here. */
  readonly #peers: SearchedSite[];
  #others: Promise<OtherSites> | undefined;
  /** Counts the tasks, so that one knows whether a newer one has begun. */
  #task = 0;
  /**
   * The number of the last query to other sites, by which older ones know that they are stale. A new search raises it too;
   * showing more hits of this site does not.
   */
  #asking = 0;

  constructor(root: HTMLElement, input: HTMLInputElement, load: Load) {
    this.#root = root;
    this.#searcher = new Searcher(load);
    this.#peers = JSON.parse(root.dataset.peers ?? '[]');
    this.#region = part(root, 'results');
    this.#input = new QueryInput(input, (q, replace) => this.#go({ q }, replace));
    addEventListener('popstate', () => this.#readAddress());
    this.#filters = new Filters(root, (change) => this.#go({ choice: change(this.#search.choice) }));
    part(root, 'order').addEventListener('change', () => this.#arrange());
    part(root, 'grouping').addEventListener('change', () => this.#arrange());
    root.querySelector('[data-part=where]')?.addEventListener('change', ({ target }) => {
      const chosen = target instanceof HTMLInputElement ? target.value : '';
      this.#go({ sites: SITES.find((sites) => sites === chosen) ?? 'own' });
    });
    part(this.#region, 'next').addEventListener('click', () => this.#showNext());
    part(this.#region, 'older').addEventListener('click', () => this.#searchOlder());
    const typed = input.value;
    this.#readAddress();
    if (typed) this.#input.catchUp(typed);
  }

  #readAddress(): void {
    this.#search = readAddress(location.search);
    this.#input.show(this.#search.q);
    part<HTMLSelectElement>(this.#root, 'order').value = this.#search.order;
    part<HTMLSelectElement>(this.#root, 'grouping').value = this.#search.grouping;
    const where = this.#root.querySelector<HTMLInputElement>(
      `[data-part=where] [value=${this.#search.sites}]`,
    );
    if (where) where.checked = true;
    void this.#run();
  }

  #go(change: Partial<Search>, replace = false): void {
    this.#search = { ...this.#search, page: 1, ...change };
    const address = printAddress(this.#search) || location.pathname;
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    void this.#run();
  }

  #arrange(): void {
    const chosen = (name: string) => part<HTMLSelectElement>(this.#root, name).value;
    const order = ORDERS.find((one) => one === chosen('order')) ?? this.#search.order;
    const grouping = GROUPINGS.find((one) => one === chosen('grouping')) ?? this.#search.grouping;
    this.#go({ order, grouping });
  }

  #showNext(): void {
    const result = this.#result;
    if (!result) return;
    const search = { ...this.#search, page: this.#search.page + 1 };
    const shown = part(this.#region, 'groups').children;
    const kept = shown.length;
    void this.#runTask(async (isCurrent) => {
      await showResult(this.#region, result, this.#asRead(search), isCurrent, true, this.#kind());
      if (!isCurrent()) return;
      this.#search = search;
      history.replaceState(null, '', printAddress(search));
      shown[kept]?.querySelector('a')?.focus();
      if (search.sites === 'all') (await this.#others)?.nameOtherPlaces();
    });
  }

  #searchOlder(): void {
    const before = this.#result;
    if (!before) return;
    void this.#runTask(async (isCurrent) => {
      const result = await searchOlder(this.#searcher, this.#search, before);
      if (!isCurrent()) return;
      this.#result = result;
      await this.#show(result, isCurrent);
      // Other sites may show some of the new hits already, and their total includes those of this site.
      if (isCurrent()) this.#askOthers(result);
    });
  }

  #run(): Promise<void> {
    const { q, choice } = this.#search;
    const isEmpty = q === '' && choice.size === 0;
    part(this.#root, 'found').hidden = isEmpty;
    part(this.#root, 'browse').hidden = !isEmpty;
    if (isEmpty) this.#filters.close();
    this.#result = undefined;
    const sites = this.#root.querySelector<HTMLElement>('[data-part=sites]');
    if (sites) sites.hidden = true;
    this.#asking++;
    return this.#runTask(async (isCurrent) => {
      if (isEmpty) return;
      const query = await this.#searcher.read(q);
      const [{ result, rewriting }, numbered] = await Promise.all([
        searchWithRewritings(this.#searcher, this.#search),
        plansNumbered(this.#searcher, query),
      ]);
      if (!isCurrent()) return;
      this.#result = result;
      this.#rewriting = rewriting;
      showNumbered(part(this.#region, 'numbered'), numbered);
      await this.#show(result, isCurrent);
      if (isCurrent()) this.#askOthers(result);
    });
  }

  /** Asks other sites where the search is for them too, in a region of its own: this site's hits are there, however long others take. */
  #askOthers(result: SearchResult): void {
    if (this.#search.sites !== 'all') return;
    const number = ++this.#asking;
    void this.#showOthers(result, () => number === this.#asking);
  }

  async #showOthers(result: SearchResult, isCurrent: () => boolean): Promise<void> {
    try {
      const query = await this.#searcher.read(this.#search.q);
      const others = await this.#loadOthers();
      const labels = await this.#searcher.file<Labels>('labels.pack');
      if (!isCurrent()) return;
      const own = { search: this.#search, query, result, rewriting: this.#rewriting, labels };
      const hits = await others.ask(own, isCurrent);
      if (!isCurrent()) return;
      await this.#filters.show(hits, this.#search.choice);
      if (hits.clauses > 0) part(this.#root, 'browse').hidden = true;
    } catch (error) {
      console.error(error);
      if (!isCurrent()) return;
      part(this.#root, 'sites-status').textContent = '其他网站的查找没有成功，请再试一次。';
    }
  }

  #loadOthers(): Promise<OtherSites> {
    this.#others ??= import('./peers/other-sites.ts').then(
      ({ OtherSites }) => new OtherSites(this.#root, this.#peers),
    );
    this.#others.catch(() => {
      this.#others = undefined;
    });
    return this.#others;
  }

  /** Runs a task that changes the results; the task can ask whether it is still the newest. */
  #runTask(task: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
    const number = ++this.#task;
    return whilePending(this.#region, async () => {
      try {
        await task(() => number === this.#task);
      } catch (error) {
        console.error(error);
        part(this.#region, 'status').textContent = '搜索没有加载成功。请再试一次，或从下面的目录查找。';
        part(this.#root, 'browse').hidden = false;
      }
    });
  }

  async #show(result: SearchResult, isCurrent: () => boolean): Promise<void> {
    const hasHits = result.groups.length > 0;
    await showResult(this.#region, result, this.#asRead(), isCurrent, false, this.#kind());
    if (!isCurrent()) return;
    const isRead = hasHits && (this.#rewriting !== null || result.query.all.length > 1);
    const reading = isRead ? await this.#readingOf(result) : [];
    if (!isCurrent()) return;
    part(this.#region, 'reading').replaceChildren(...reading);
    const advice = hasHits ? [] : await this.#advise(result);
    if (!isCurrent()) return;
    part(this.#region, 'advice').replaceChildren(...advice);
    part(this.#root, 'browse').hidden = hasHits;
    part(this.#root, 'arrangement').hidden = Math.max(result.groups.length, result.clauses) < 2;
    await this.#filters.show(this.#filterable(result), this.#search.choice);
    const words = await this.#searcher.file<RelatedWords>('related.pack');
    if (!isCurrent()) return;
    await showRelatedButton(part(this.#region, 'related'), result, this.#search, words, isCurrent);
  }

  #filterable({ clauses, answers }: SearchResult): Filterable {
    return {
      clauses,
      count: (choice, facets) => countFacets(answers, choice, facets),
      labels: () => this.#searcher.file<Labels>('labels.pack'),
    };
  }

  /** The search with the query that was searched for in the end. */
  #asRead(search = this.#search): Search {
    return this.#rewriting ? { ...search, q: printQuery(this.#rewriting.query) } : search;
  }

  /** What the hits are: those of a query with related words in the place of typed ones are not exact. */
  #kind(): Kind {
    return this.#rewriting?.replaced.length ? 'related' : 'exact';
  }

  async #readingOf(result: SearchResult): Promise<HTMLElement[]> {
    const { readingElements } = await import('./reading.ts');
    return readingElements(this.#search, result, this.#rewriting);
  }

  async #advise(result: SearchResult): Promise<HTMLElement[]> {
    const { adviceElements, elsewhereElement } = await import('./advice-list.ts');
    const advice = await adviceElements(this.#searcher, this.#search, result);
    const elsewhere = this.#peers.length > 0 && this.#search.sites === 'own';
    return elsewhere ? [elsewhereElement(this.#search, this.#peers.length), ...advice] : advice;
  }
}
