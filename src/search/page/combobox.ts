import { FACET_LABELS } from '../../model/labels.ts';
import { normalise } from '../../text/normalise.ts';
import { hasTraditional } from '../../text/simplified.ts';
import type { PinyinTable, Suggestion } from '../read/files.ts';
import { LazyMap } from '../read/lazy.ts';
import { unpackJson } from '../read/packing.ts';
import { isLatin, type Readings, readingsOf } from '../read/pinyin.ts';
import { suggestionsFor } from '../read/suggestions.ts';
import { fetchFile } from './fetch-file.ts';

const KINDS: Record<Suggestion['kind'], string> = {
  plan: '计划',
  number: '文号',
  sector: FACET_LABELS.sector,
  word: '词语',
  unit: '单位',
  document: '文件',
};

/** Suggestions below the search box, after the combobox pattern of the ARIA Authoring Practices. */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list = document.createElement('ul');
  readonly #files = new LazyMap<string, unknown>();
  #active = -1;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.#list.id = `${input.id}-suggestions`;
    this.#list.className = 'suggestions';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = '建议';
    input.after(this.#list);
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) void this.suggest();
    });
    input.addEventListener('compositionend', () => this.suggest());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.#close());
    input.form?.addEventListener('submit', () => this.#close());
    // The input keeps the focus while an option is clicked.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#choose(event.target));
    this.#close();
  }

  /** Shows the suggestions for what is in the input. */
  async suggest(): Promise<void> {
    const typed = this.#input.value;
    const words = await this.#wordsOf(typed);
    const all = await this.#read<Suggestion[]>('suggestions.pack');
    const fitting = suggestionsFor(words, all, await this.#readingsFor(words));
    if (typed !== this.#input.value || document.activeElement !== this.#input) return;
    this.#close();
    this.#list.replaceChildren(...fitting.map((suggestion, at) => this.#option(suggestion, at)));
    this.#list.hidden = fitting.length === 0;
    this.#input.ariaExpanded = String(fitting.length > 0);
  }

  /** What was typed, normalised, Traditional characters as Simplified ones. */
  async #wordsOf(typed: string): Promise<string> {
    if (!hasTraditional(typed)) return normalise(typed).text;
    return normalise(typed, new Map(await this.#read<[string, string][]>('han.pack'))).text;
  }

  /** The readings of characters where pinyin was typed. */
  async #readingsFor(words: string): Promise<Readings | undefined> {
    return isLatin(words) ? readingsOf(await this.#read<PinyinTable>('pinyin.pack')) : undefined;
  }

  #read<T>(path: string): Promise<T> {
    return this.#files.get(path, async () => unpackJson(await fetchFile(path))) as Promise<T>;
  }

  #option({ kind, text }: Suggestion, at: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${at}`;
    option.role = 'option';
    option.ariaSelected = 'false';
    option.dataset.text = text;
    const label = document.createElement('span');
    label.textContent = KINDS[kind];
    option.append(text, ' ', label);
    return option;
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || this.#list.hidden) return;
    const count = this.#list.childElementCount;
    if (event.key === 'ArrowDown') this.#activate(this.#active + 1 < count ? this.#active + 1 : -1);
    else if (event.key === 'ArrowUp') this.#activate(this.#active < 0 ? count - 1 : this.#active - 1);
    else if (event.key === 'Enter' && this.#active >= 0)
      this.#choose(this.#list.children[this.#active] ?? null);
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
  }

  #activate(active: number): void {
    this.#active = active;
    for (const [at, option] of [...this.#list.children].entries())
      option.ariaSelected = String(at === active);
    const option = this.#list.children[active];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #choose(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    if (!option?.dataset.text) return;
    this.#input.value = option.dataset.text;
    this.#close();
    this.#input.form?.requestSubmit();
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.ariaExpanded = 'false';
    this.#activate(-1);
  }
}
