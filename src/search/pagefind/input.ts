import type { PageLetters } from '../write/record-letters.ts';

/** Pagefind counts a weight of 1.05 as 25, which it takes as read; any other it writes beside every place of every word. */
const HEAD = Buffer.from('<html><body data-pagefind-weight="1.05">');
const TAIL = Buffer.from('</body></html>');

/** How many bytes a letter has in UTF-8: all of them stand between U+0800 and U+FFFF. */
const LETTER = 3;
const PAIR = 2 * LETTER + 1;
const SPACE = 0x20;

/**
 * The HTML in which Pagefind is given the pages of a bundle, their pairs behind each other as the words of one document:
 * the place of a word says which page it belongs to. As a document each they take twice the time and a third more bytes.
 */
export function pairsHtml(pages: readonly PageLetters[]): Buffer {
  return Buffer.concat([HEAD, ...pages.flat().map(pairBytes), TAIL]);
}

/** The overlapping pairs of some letters as words, 提级调 → “提级 级调 ”. */
function pairBytes(letters: string): Buffer {
  const from = Buffer.from(letters);
  const pairs = Buffer.alloc((letters.length - 1) * PAIR, SPACE);
  for (let at = 0; at < letters.length - 1; at++) {
    for (let byte = 0; byte < 2 * LETTER; byte++) pairs[at * PAIR + byte] = from[at * LETTER + byte] ?? 0;
  }
  return pairs;
}
