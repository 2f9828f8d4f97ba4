import { type Hit, hitsInWords } from './hits-in-words.ts';
import { part } from './templates.ts';

/** How long typing must pause before the document is looked through, in milliseconds. */
const DEBOUNCE = 150;

/** How far from the edges of the window a match must be, in pixels, or it is scrolled to. */
const MARGIN = 40;

/** The bar that finds words in a document on the page and shows them with the CSS Custom Highlight API. */
export class FindBar {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #words: Element;
  /** What was looked for last; undefined where that failed, so that the same can be tried again. */
  #last: string | undefined = '';
  #hits: Hit[] = [];
  #at = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, words: Element) {
    this.#form = form;
    this.#input = part<HTMLInputElement>(form, 'query');
    this.#words = words;
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#type();
    });
    this.#input.addEventListener('compositionend', () => this.#type());
    form.addEventListener('keydown', (event) => this.#press(event));
    part(form, 'previous').addEventListener('click', () => this.#step(-1));
    part(form, 'next').addEventListener('click', () => this.#step(1));
    part(form, 'clear').addEventListener('click', () => this.#clear());
    // The box may have been typed into before this script was loaded.
    if (this.#input.value) this.#type();
  }

  /** Finds what the address asks for. */
  async show(typed: string, { scrolls }: { scrolls: boolean }): Promise<void> {
    if (typed === this.#last) return;
    this.#input.value = typed;
    await this.#find(typed);
    if (!scrolls) return;
    if (this.#hits.length > 0) this.#scroll();
    // Nothing else says that there is none.
    else this.#form.scrollIntoView();
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#findTyped(), DEBOUNCE);
  }

  async #findTyped(): Promise<void> {
    clearTimeout(this.#timer);
    const typed = this.#input.value.trim();
    if (typed === this.#last) return;
    const { unhighlight } = await import('./highlight.ts');
    unhighlight(this.#words);
    writeAddress(typed);
    await this.#find(typed);
    this.#scroll();
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#clear();
    else if (event.key !== 'Enter' || event.target !== this.#input) return;
    else if (this.#input.value.trim() !== this.#last) void this.#findTyped();
    else this.#step(event.shiftKey ? -1 : 1);
    event.preventDefault();
  }

  #clear(): void {
    this.#input.value = '';
    this.#input.focus({ preventScroll: true });
    void this.#findTyped();
  }

  async #find(typed: string): Promise<void> {
    this.#last = typed;
    try {
      const hits = await hitsInWords(this.#words, typed);
      if (typed !== this.#last) return;
      this.#hits = hits;
      const top = this.#form.getBoundingClientRect().bottom;
      const here = hits.findIndex(({ range }) => range.getBoundingClientRect().bottom > top);
      this.#at = hits.length > 0 ? Math.max(here, 0) : -1;
      CSS.highlights.set('find', new Highlight(...hits.map(({ range }) => range)));
      this.#point(hits.length > 0 || typed === '' ? '' : '没有找到');
    } catch (error) {
      console.error(error);
      if (typed !== this.#last) return;
      this.#last = undefined;
      this.#hits = [];
      this.#at = -1;
      CSS.highlights.delete('find');
      this.#point('没有加载成功，请再试一次');
    }
  }

  #step(by: 1 | -1): void {
    const { length } = this.#hits;
    if (length === 0) return;
    this.#at = (this.#at + by + length) % length;
    this.#point('');
    this.#scroll();
  }

  /** Points out the current match and says which it is: “第 3 处，共 12 处”, and to a screen reader what stands around it. */
  #point(message: string): void {
    const hit = this.#hits[this.#at];
    this.#form.toggleAttribute('data-active', this.#last !== '');
    for (const name of ['previous', 'next']) part<HTMLButtonElement>(this.#form, name).disabled = !hit;
    const status = part(this.#form, 'status');
    if (message || !hit) {
      CSS.highlights.delete('found-here');
      status.textContent = message;
      return;
    }
    const highlight = new Highlight(hit.range);
    highlight.priority = 1;
    CSS.highlights.set('found-here', highlight);
    const parts = [`第 ${this.#at + 1} 处，`, `共 ${this.#hits.length} 处`, `：${hit.context}`].map(spanOf);
    parts.at(-1)?.classList.add('sr-only');
    status.replaceChildren(...parts);
  }

  /** Scrolls to the current match, which may stand in a wide table. */
  #scroll(): void {
    const { range } = this.#hits[this.#at] ?? {};
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    element.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { top, bottom } = range.getBoundingClientRect();
    const isSeen = top > this.#form.getBoundingClientRect().bottom && bottom < innerHeight - MARGIN;
    if (!isSeen) scrollBy({ top: top - innerHeight / 3 });
  }
}

function spanOf(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

/** Keeps in the address what is looked for, instead of the words that a search has led to. */
function writeAddress(typed: string): void {
  const url = new URL(location.href);
  url.searchParams.delete('hl');
  if (typed) url.searchParams.set('find', typed);
  else url.searchParams.delete('find');
  history.replaceState(history.state, '', url);
}
