import { preload } from './fetch-file.ts';
import { searchBox } from './search-box.ts';

/** Loads the search page's script and catalog: at once where the address has a query, else with the first input. */
function start(root: HTMLElement, input: HTMLInputElement): void {
  let isStarted = false;
  const begin = async () => {
    if (isStarted) return;
    isStarted = true;
    const load = preload('catalog.pack');
    const { SearchPage } = await import('./search-page.ts');
    new SearchPage(root, input, load);
  };
  // The box may have been typed into before this script was loaded.
  if (location.search.length > 1 || input.value !== '') void begin();
  input.addEventListener('compositionend', begin);
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void begin();
  });
}

const root = document.querySelector<HTMLElement>('[data-search]');
if (root && searchBox) start(root, searchBox);
