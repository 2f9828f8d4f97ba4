import { type Choice, type Facet, valuesOf, withValue } from '../read/address.ts';
import type { Counts } from '../read/facets.ts';
import type { Labels } from '../read/files.ts';
import { whilePending } from './pending.ts';
import { part } from './templates.ts';

/** Hits that can be filtered, of this site or of several. */
export interface Filterable {
  /** How many clauses they are. */
  clauses: number;
  /** How many hits have each value of some facets; a choice does not filter the counts of its own facet. */
  count: (choice: Choice, facets: readonly Facet[]) => Promise<Counts>;
  /** The names of the values. */
  labels: () => Promise<Labels>;
}

/** The filters of the search page: beside the results where there is room for a column, else in a sheet over them. */
export class Filters {
  readonly #root: HTMLElement;
  readonly #aside: HTMLElement;
  readonly #list: HTMLElement;
  readonly #sheet: HTMLDialogElement;
  #shown: { hits: Filterable; choice: Choice } | undefined;
  #isBeside = false;
  /** Counts the times that values were counted, so that one knows whether a newer one has begun. */
  #round = 0;

  /** `select` is called with what the reader changes of the choice. */
  constructor(root: HTMLElement, select: (change: (choice: Choice) => Choice) => void) {
    this.#root = root;
    this.#aside = part(root, 'filters');
    this.#list = part(root, 'facet-list');
    this.#sheet = part<HTMLDialogElement>(root, 'sheet');
    const change = (facet: string | undefined, value: string, isSelected: boolean) =>
      select((choice) => (facet ? withValue(choice, facet, value, isSelected) : new Map()));
    this.#list.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) change(target.dataset.facet, target.value, target.checked);
    });
    part(root, 'chosen').addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) change(target.dataset.facet, target.value, false);
    });
    part(root, 'clear').addEventListener('click', () => change('', '', false));
    // The event does not bubble.
    this.#list.addEventListener('toggle', ({ target }) => this.#unfold(target), true);
    part(root, 'open-sheet').addEventListener('click', () => this.#open());
    this.#sheet.addEventListener('close', () => this.#aside.append(this.#list));
    new ResizeObserver(() => this.#place()).observe(root);
  }

  /** Shows what is selected and, where the filters are to be seen, how many hits each value has. */
  async show(hits: Filterable, choice: Choice): Promise<void> {
    this.#shown = { hits, choice };
    this.#name(hits.clauses, valuesOf(choice).length);
    await Promise.all([this.#showChosen(hits, choice), this.#count()]);
  }

  /** Closes the sheet where nothing is searched for any more. */
  close(): void {
    this.#sheet.close();
  }

  #name(clauses: number, chosen: number): void {
    const canNarrow = chosen > 0 || clauses > 1;
    this.#aside.hidden = !canNarrow;
    const button = part(this.#root, 'open-sheet');
    button.hidden = !canNarrow;
    button.textContent = chosen > 0 ? `筛选 ${chosen}` : '筛选';
    part(this.#root, 'clear').hidden = chosen === 0;
    part(this.#root, 'show').textContent = clauses > 0 ? `查看${clauses}条` : '没有相符的条目，返回';
    part(this.#root, 'sheet-status').textContent = part(this.#root, 'status').textContent;
  }

  #open(): void {
    part(this.#sheet, 'sheet-list').append(this.#list);
    this.#sheet.showModal();
    void this.#count();
  }

  #place(): void {
    // Only in a column of their own do they stick.
    const isBeside = getComputedStyle(this.#aside).position === 'sticky';
    if (isBeside === this.#isBeside) return;
    this.#isBeside = isBeside;
    this.#sheet.close();
    void this.#count();
  }

  #unfold(target: EventTarget | null): void {
    if (target instanceof HTMLDetailsElement && target.open && target.hasAttribute('data-stale'))
      void this.#count();
  }

  async #showChosen(hits: Filterable, choice: Choice): Promise<void> {
    const list = part(this.#root, 'chosen');
    if (choice.size === 0 && list.childElementCount === 0) return;
    const hadFocus = list.contains(document.activeElement);
    const { chosenElements } = await import('./facet-panel.ts');
    list.replaceChildren(...chosenElements(choice, await hits.labels()));
    if (hadFocus) (list.querySelector('button') ?? part(this.#root, 'order')).focus();
  }

  async #count(): Promise<void> {
    const round = ++this.#round;
    const shown = this.#shown;
    if (!shown || this.#aside.hidden || !(this.#isBeside || this.#sheet.open)) return;
    await whilePending(part(this.#root, 'results'), async () => {
      try {
        const { showFacets } = await import('./facet-panel.ts');
        await showFacets(this.#list, shown, () => round === this.#round);
        part(this.#list, 'failed').hidden = true;
      } catch (error) {
        console.error(error);
        part(this.#list, 'failed').hidden = false;
        this.#list.hidden = false;
      }
    });
  }
}
