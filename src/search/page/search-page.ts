import { choiceOf, ORDERS, printAddress, readAddress, type Search, valuesOf } from '../read/address.ts';
import { ask } from '../read/ask.ts';
import type { Load } from '../read/bundle.ts';
import { plansNumbered } from '../read/doc-numbers.ts';
import type { Labels, RelatedWords } from '../read/files.ts';
import { printQuery } from '../read/query.ts';
import type { Rewriting } from '../read/rewriting.ts';
import { type SearchResult, searchOlder } from '../read/search.ts';
import { Searcher } from '../read/searcher.ts';
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
  readonly #searcher: Searcher;
  #search: Search = readAddress('');
  #result: SearchResult | undefined;
  #rewriting: Rewriting | null = null;
  /** Counts the tasks, so that one knows whether a newer one has begun. */
  #task = 0;

  constructor(root: HTMLElement, input: HTMLInputElement, load: Load) {
    this.#root = root;
    this.#searcher = new Searcher(load);
    this.#region = part(root, 'results');
    this.#input = new QueryInput(input, (q, replace) => this.#go({ q }, replace));
    addEventListener('popstate', () => this.#readAddress());
    part(root, 'order').addEventListener('change', () => this.#changeOrder());
    part(root, 'facets').addEventListener('toggle', () => this.#showFacets());
    part(root, 'facet-list').addEventListener('change', () => this.#changeChoice());
    part(root, 'chosen').addEventListener('click', (event) => this.#deselect(event));
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
    void this.#run();
  }

  #go(change: Partial<Search>, replace = false): void {
    this.#search = { ...this.#search, page: 1, ...change };
    const address = printAddress(this.#search) || location.pathname;
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    void this.#run();
  }

  #changeOrder(): void {
    const { value } = part<HTMLSelectElement>(this.#root, 'order');
    const order = ORDERS.find((one) => one === value);
    if (order) this.#go({ order });
  }

  async #changeChoice(): Promise<void> {
    const { readChoice } = await import('./facet-panel.ts');
    this.#go({ choice: readChoice(part(this.#root, 'facet-list')) });
  }

  #deselect({ target }: Event): void {
    if (!(target instanceof HTMLButtonElement)) return;
    const left = valuesOf(this.#search.choice).filter(
      ([facet, value]) => facet !== target.name || value !== target.value,
    );
    this.#go({ choice: choiceOf(left) });
  }

  #showNext(): void {
    const result = this.#result;
    if (!result) return;
    this.#search = { ...this.#search, page: this.#search.page + 1 };
    history.replaceState(null, '', printAddress(this.#search));
    const shown = part(this.#region, 'groups').children;
    const kept = shown.length;
    void this.#runTask(async (isCurrent) => {
      await showResult(this.#region, result, this.#asRead(), isCurrent, kept);
      shown[kept]?.querySelector('a')?.focus();
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
    });
  }

  #run(): Promise<void> {
    const { q, choice } = this.#search;
    const isEmpty = q === '' && choice.size === 0;
    part(this.#root, 'tools').hidden = isEmpty;
    part(this.#root, 'results').hidden = isEmpty;
    part(this.#root, 'browse').hidden = !isEmpty;
    this.#result = undefined;
    return this.#runTask(async (isCurrent) => {
      if (isEmpty) return;
      const query = await this.#searcher.read(q);
      const [{ result, rewriting }, numbered] = await Promise.all([
        ask(this.#searcher, this.#search),
        plansNumbered(this.#searcher, query),
      ]);
      if (!isCurrent()) return;
      this.#result = result;
      this.#rewriting = rewriting;
      showNumbered(part(this.#region, 'numbered'), numbered);
      await this.#show(result, isCurrent);
    });
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
    await showResult(this.#region, result, this.#asRead(), isCurrent);
    if (!isCurrent()) return;
    const isRead = hasHits && (this.#rewriting !== null || result.query.all.length > 1);
    const reading = isRead ? await this.#readingOf(result) : [];
    part(this.#region, 'reading').replaceChildren(...reading);
    part(this.#region, 'advice').replaceChildren(...(hasHits ? [] : await this.#advise(result)));
    if (!isCurrent()) return;
    part(this.#root, 'browse').hidden = hasHits;
    await this.#showFacets();
    const words = await this.#searcher.file<RelatedWords>('related.pack');
    if (!isCurrent()) return;
    await showRelatedButton(part(this.#region, 'related'), result, this.#search, words, isCurrent);
  }

  /** The search with the query that was searched for in the end. */
  #asRead(): Search {
    return this.#rewriting ? { ...this.#search, q: printQuery(this.#rewriting.query) } : this.#search;
  }

  async #readingOf(result: SearchResult): Promise<HTMLElement[]> {
    const { readingElements } = await import('./reading.ts');
    return readingElements(this.#search, result, this.#rewriting);
  }

  async #advise(result: SearchResult): Promise<HTMLElement[]> {
    const { adviceElements } = await import('./advice-list.ts');
    return adviceElements(this.#searcher, this.#search, result);
  }

  /** Shows what is selected, and the counts of all values while the panel of filters is open. */
  async #showFacets(): Promise<void> {
    const { choice } = this.#search;
    const panel = part<HTMLDetailsElement>(this.#root, 'facets');
    if (choice.size === 0 && !panel.open) {
      part(this.#root, 'chosen').replaceChildren();
      return;
    }
    const { chosenElements, showFacets } = await import('./facet-panel.ts');
    const labels = await this.#searcher.file<Labels>('labels.pack');
    part(this.#root, 'chosen').replaceChildren(...chosenElements(choice, labels));
    if (panel.open && this.#result)
      await showFacets(part(panel, 'facet-list'), this.#result.answers, choice, labels);
  }
}
