import { loadAhead } from './fetch-file.ts';
import { searchBox } from './search-box.ts';

/** Fetches what searching needs once something is looked for: at once where the address says so, else on typing. */
function start(root: HTMLElement, input: HTMLInputElement): void {
  let started = false;
  const begin = async () => {
    if (started) return;
    started = true;
    const load = loadAhead('catalog.pack');
    const { SearchPage } = await import('./search-page.ts');
    new SearchPage(root, input, load);
  };
  // What is in the box already was typed before this script was here.
  if (location.search.length > 1 || input.value !== '') void begin();
  input.addEventListener('compositionend', begin);
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void begin();
  });
}

const root = document.querySelector<HTMLElement>('[data-search]');
if (root && searchBox) start(root, searchBox);
