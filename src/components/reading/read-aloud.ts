/** A sentence or a heading: its element and the text that is spoken. */
interface Spoken {
  element: HTMLElement;
  text: string;
}

/** Shows the button that reads the words aloud once the browser has a Chinese voice; voices may load late. */
export function enableReadAloud(words: HTMLElement, field: HTMLElement, button: HTMLButtonElement): void {
  const reader = new Reader(words, (reading) => {
    button.textContent = reading ? '停止朗读' : '从这里朗读';
  });
  button.addEventListener('click', () => reader.toggle());
  addEventListener('pagehide', () => reader.stop());
  const offer = () => {
    field.hidden = chineseVoice() === undefined;
  };
  speechSynthesis.addEventListener('voiceschanged', offer);
  offer();
}

function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)\b/i.test(lang));
  return voices.find(({ lang }) => /cn|hans/i.test(lang)) ?? voices[0];
}

/** Reads sentence by sentence and marks the one that is being read. */
class Reader {
  readonly #words: HTMLElement;
  readonly #changed: (reading: boolean) => void;
  #marked: HTMLElement | null = null;

  constructor(words: HTMLElement, changed: (reading: boolean) => void) {
    this.#words = words;
    this.#changed = changed;
  }

  toggle(): void {
    if (this.#marked) this.stop();
    else this.#start();
  }

  #start(): void {
    const pieces = spokenIn(this.#words);
    const inView = pieces.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
    this.#changed(true);
    this.#read(pieces.slice(Math.max(0, inView)));
  }

  stop(): void {
    this.#mark(null);
    speechSynthesis.cancel();
    this.#changed(false);
  }

  #read([piece, ...rest]: Spoken[]): void {
    if (!piece) {
      this.stop();
      return;
    }
    this.#mark(piece.element);
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.lang = 'zh-CN';
    utterance.voice = chineseVoice() ?? null;
    utterance.addEventListener('end', () => {
      if (this.#marked === piece.element) this.#read(rest);
    });
    speechSynthesis.speak(utterance);
  }

  #mark(element: HTMLElement | null): void {
    this.#marked?.classList.remove('spoken');
    element?.classList.add('spoken');
    element?.scrollIntoView({ block: 'nearest' });
    this.#marked = element;
  }
}

/** The headings and sentences in their order; a printed number is spoken with the words after it. */
function spokenIn(words: HTMLElement): Spoken[] {
  const elements = words.querySelectorAll<HTMLElement>(
    ':is(h2, h3, h4, h5, h6), p > span[id], :is(td, th) > span[id], .frame p',
  );
  return [...elements].map((element) => {
    const before = element.previousElementSibling;
    const number = before?.matches('.n') ? before.textContent : '';
    return { element, text: number + element.textContent };
  });
}
