/** What the address asks to be pointed out in the document's words, `?hl=提级调查`. */
const asked = new URLSearchParams(location.search).getAll('hl').filter(Boolean);
const words = document.querySelector('.words');

if (words && asked.length > 0) {
  import('./highlight.ts').then(({ pointOut }) => pointOut(words, asked));
}

export {};
