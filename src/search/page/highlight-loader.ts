/** The words that the address asks to highlight in the document, `?hl=提级调查`. */
const words = new URLSearchParams(location.search).getAll('hl').filter(Boolean);

/** Resolves once they are highlighted. */
export const highlighted = highlightWords(document.querySelector('.words'));

async function highlightWords(root: Element | null): Promise<void> {
  if (!root || words.length === 0) return;
  const { highlight } = await import('./highlight.ts');
  highlight(root, words);
}
