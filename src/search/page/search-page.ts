import { type Facet, ORDERS, printAddress, readAddress, type Search } from '../read/address.ts';
import type { Load } from '../read/bundle.ts';
import type { Labels, RelatedWords } from '../read/files.ts';
import { Lazy } from '../read/lazy.ts';
import { unpackJson } from '../read/packing.ts';
import { type Found, more, run } from '../read/search.ts';
import { Searcher } from '../read/searcher.ts';
import { whileBusy } from './pending.ts';
import { Typing } from './query-input.ts';
import { offerRelated } from './related-section.ts';
import { showFound, showNumbered } from './results.ts';
import { part } from './templates.ts';

/** Makes the search page search, as its address and then its reader say. */
export class SearchPage {
  readonly #root: HTMLElement;
  readonly #region: HTMLElement;
  readonly #typing: Typing;
  #search: Search = readAddress('');
  #found: Found | undefined;
  readonly #searcher: Lazy<Searcher>;
  readonly #labels: Lazy<Labels>;
  readonly #related: Lazy<RelatedWords>;
  #turn = 0;

  constructor(root: HTMLElement, input: HTMLInputElement, load: Load) {
    this.#root = root;
    this.#searcher = new Lazy(() => Searcher.open(load));
    this.#labels = new Lazy(async () => unpackJson<Labels>(await load('labels.pack')));
    this.#related = new Lazy(async () => unpackJson<RelatedWords>(await load('related.pack')));
    this.#region = part(root, 'results');
    this.#typing = new Typing(input, (q, again) => this.#go({ q }, again));
    addEventListener('popstate', () => this.#follow());
    part(root, 'order').addEventListener('change', (event) => this.#order(event));
    part(root, 'facets').addEventListener('toggle', () => this.#count());
    part(root, 'facet-list').addEventListener('change', () => this.#choose());
    part(root, 'chosen').addEventListener('click', (event) => this.#drop(event));
    part(this.#region, 'next').addEventListener('click', () => this.#next());
    part(this.#region, 'older').addEventListener('click', () => this.#older());
    const typed = input.value;
    this.#follow();
    if (typed) this.#typing.catchUp(typed);
  }

  /** Searches for what the address says. */
  #follow(): void {
    this.#search = readAddress(location.search);
    this.#typing.show(this.#search.q);
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

  #order({ currentTarget }: Event): void {
    const order = ORDERS.find(
      (one) => currentTarget instanceof HTMLSelectElement && one === currentTarget.value,
    );
    if (order) this.#go({ order });
  }

  async #choose(): Promise<void> {
    const { readChoice } = await import('./facet-panel.ts');
    this.#go({ choice: readChoice(part(this.#root, 'facet-list')) });
  }

  #drop({ target }: Event): void {
    if (!(target instanceof HTMLButtonElement)) return;
    const left = [...this.#search.choice].map(([facet, values]): [Facet, Set<string>] => [
      facet,
      new Set([...values].filter((value) => facet !== target.name || value !== target.value)),
    ]);
    this.#go({ choice: new Map(left.filter(([, values]) => values.size > 0)) });
  }

  #next(): void {
    const found = this.#found;
    if (!found) return;
    this.#search = { ...this.#search, page: this.#search.page + 1 };
    history.replaceState(null, '', printAddress(this.#search));
    const shown = part(this.#region, 'groups').children;
    const kept = shown.length;
    void this.#work(async (current) => {
      await showFound(this.#region, found, this.#search, { current, kept });
      shown[kept]?.querySelector('a')?.focus();
    });
  }

  #older(): void {
    const before = this.#found;
    if (!before) return;
    void this.#work(async (current) => {
      const found = await more(await this.#searcher.get(), this.#search, before);
      if (!current()) return;
      this.#found = found;
      await this.#show(current);
    });
  }

  #run(): Promise<void> {
    const { q, choice } = this.#search;
    const asked = q !== '' || choice.size > 0;
    part(this.#root, 'tools').hidden = !asked;
    part(this.#root, 'results').hidden = !asked;
    part(this.#root, 'browse').hidden = asked;
    this.#found = undefined;
    return this.#work(async (current) => {
      if (!asked) return;
      const searcher = await this.#searcher.get();
      const query = await searcher.read(q);
      const [found, numbered] = await Promise.all([
        run(searcher, this.#search, query),
        searcher.plansNumbered(query),
      ]);
      if (!current()) return;
      this.#found = found;
      showNumbered(part(this.#region, 'numbered'), numbered);
      await this.#show(current);
    });
  }

  /** Does something in the results; the task can ask whether something newer has begun in between. */
  #work(task: (current: () => boolean) => Promise<void>): Promise<void> {
    const turn = ++this.#turn;
    return whileBusy(this.#region, async () => {
      try {
        await task(() => turn === this.#turn);
      } catch (error) {
        console.error(error);
        part(this.#region, 'status').textContent = '搜索没有加载成功。请再试一次，或从下面的目录查找。';
        part(this.#root, 'browse').hidden = false;
      }
    });
  }

  async #show(current: () => boolean): Promise<void> {
    const found = this.#found;
    if (!found) return;
    await showFound(this.#region, found, this.#search, { current });
    if (!current()) return;
    part(this.#region, 'advice').replaceChildren(
      ...(found.groups.length === 0 ? await this.#advise(found) : []),
    );
    if (!current()) return;
    part(this.#root, 'browse').hidden = found.groups.length > 0;
    await this.#count();
    const words = await this.#related.get();
    if (current()) offerRelated(part(this.#region, 'related'), found, this.#search, words);
  }

  async #advise(found: Found): Promise<HTMLElement[]> {
    const { adviceElements, adviceFor } = await import('../read/advice.ts');
    return adviceElements(await adviceFor(await this.#searcher.get(), this.#search, found));
  }

  /** Counts what the hits can be filtered by, once the filters are open. */
  async #count(): Promise<void> {
    const { choice } = this.#search;
    const panel = part<HTMLDetailsElement>(this.#root, 'facets');
    if (choice.size === 0 && !panel.open) {
      part(this.#root, 'chosen').replaceChildren();
      return;
    }
    const { chosenElements, showFacets } = await import('./facet-panel.ts');
    const labels = await this.#labels.get();
    part(this.#root, 'chosen').replaceChildren(...chosenElements(choice, labels));
    if (panel.open && this.#found)
      await showFacets(part(panel, 'facet-list'), this.#found.answers, choice, labels);
  }
}
