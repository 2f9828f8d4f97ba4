/** How long someone has to pause in typing before a search begins, in milliseconds. */
const PAUSE = 200;

/** Nearly every clause has a given character, so one alone is looked for only when that is asked for. */
const SHORTEST = 2;

/** What is typed into the search box, as searches. */
export class Typing {
  readonly #input: HTMLInputElement;
  readonly #search: (q: string, again: boolean) => void;
  #last = '';
  #going = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** `again` says that a search takes the place of the one before: what is typed in one go is one step back. */
  constructor(input: HTMLInputElement, search: (q: string, again: boolean) => void) {
    this.#input = input;
    this.#search = search;
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    input.addEventListener('input', (event) => this.#type(event instanceof InputEvent && event.isComposing));
    input.addEventListener('compositionend', () => this.#type(false));
    input.addEventListener('change', () => this.#settle());
  }

  /** Takes what is searched for from elsewhere, the address. */
  show(q: string): void {
    this.#last = q;
    this.#input.value = q;
    this.#settle();
  }

  /** Searches for what was typed before anyone listened. */
  catchUp(typed: string): void {
    this.#input.value = typed;
    this.#type(false);
  }

  #submit(): void {
    clearTimeout(this.#pause);
    const q = this.#input.value.trim();
    this.#search(q, this.#going || q === this.#last);
    this.#last = q;
    this.#settle();
  }

  #type(composing: boolean): void {
    clearTimeout(this.#pause);
    const q = this.#input.value.trim();
    if (composing || q === this.#last || (q.length > 0 && q.length < SHORTEST)) return;
    this.#pause = setTimeout(() => {
      this.#search(q, this.#going);
      this.#last = q;
      this.#going = true;
    }, PAUSE);
  }

  #settle(): void {
    this.#going = false;
  }
}
