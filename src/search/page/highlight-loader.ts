/** The words that the address asks to highlight in the document, `?hl=提级调查`. */
const words = new URLSearchParams(location.search).getAll('hl').filter(Boolean);
const root = document.querySelector('.words');

if (root && words.length > 0) {
  import('./highlight.ts').then(({ highlight }) => highlight(root, words));
}

export {};
