import { highlighted } from './highlight-loader.ts';

/** What the address asks to find, `?find=燃气`, or the words of the search that led here, `?hl=燃气&hl=ISO+9001`. */
function readAsked(): string {
  const given = new URLSearchParams(location.search);
  const led = given.getAll('hl').map((words) => (/\s/.test(words) ? `"${words}"` : words));
  return given.get('find') ?? led.join(' ');
}

/** Loads the bar that finds words in a document: at once where the address asks for some, else when it gets the focus. */
function equip(form: HTMLFormElement, words: Element): void {
  const open = async () => {
    // Marking words splits the text nodes that matches are found in, and has scrolled to the first already.
    await highlighted;
    const { FindBar } = await import('./find-bar.ts');
    const bar = new FindBar(form, words);
    addEventListener('popstate', () => bar.show(readAsked(), { scrolls: false }));
    await bar.show(readAsked(), { scrolls: location.search.includes('find=') });
  };
  if (readAsked()) void open();
  else form.addEventListener('focusin', open, { once: true });
}

const form = document.querySelector<HTMLFormElement>('form.find');
const words = document.querySelector('.words');
// The CSS Custom Highlight API leaves the document as it is, so that only its own words are copied.
if (form && words && 'highlights' in CSS) equip(form, words);
else form?.remove();
