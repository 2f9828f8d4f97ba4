/** How long typing must pause before a search begins, in milliseconds. */
const DEBOUNCE = 200;

/** Nearly every clause has a given character, so a single one is searched for on submit only. */
const MIN_LENGTH = 2;

/** The search box as a source of queries. */
export class QueryInput {
  readonly #input: HTMLInputElement;
  readonly #search: (q: string, replace: boolean) => void;
  #last = '';
  #isTyping = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `replace` tells a search to replace the last history entry, so that what is typed in one go is one step back. */
  constructor(input: HTMLInputElement, search: (q: string, replace: boolean) => void) {
    this.#input = input;
    this.#search = search;
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    input.addEventListener('input', (event) => this.#type(event instanceof InputEvent && event.isComposing));
    input.addEventListener('compositionend', () => this.#type(false));
    input.addEventListener('change', () => {
      this.#isTyping = false;
    });
  }

  /** Shows the query that is searched for already. */
  show(q: string): void {
    this.#last = q;
    this.#input.value = q;
    this.#isTyping = false;
  }

  /** Searches for what was typed before the script was loaded. */
  catchUp(typed: string): void {
    this.#input.value = typed;
    this.#type(false);
  }

  #submit(): void {
    clearTimeout(this.#timer);
    const q = this.#input.value.trim();
    this.#search(q, this.#isTyping || q === this.#last);
    this.#last = q;
    this.#isTyping = false;
  }

  #type(isComposing: boolean): void {
    clearTimeout(this.#timer);
    const q = this.#input.value.trim();
    if (isComposing || q === this.#last || (q.length > 0 && q.length < MIN_LENGTH)) return;
    this.#timer = setTimeout(() => {
      this.#search(q, this.#isTyping);
      this.#last = q;
      this.#isTyping = true;
    }, DEBOUNCE);
  }
}
