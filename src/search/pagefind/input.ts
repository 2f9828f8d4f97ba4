/** Pagefind stores the weight 1.05 as 25, its default; any other is written in front of the positions of every word. */
const HEAD = Buffer.from('<html><body data-pagefind-weight="1.05">');
const TAIL = Buffer.from('</body></html>');

/** How many bytes a letter has in UTF-8: all are between U+0800 and U+FFFF. */
const LETTER = 3;
const PAIR = 2 * LETTER + 1;
const SPACE = 0x20;

/**
 * The HTML document that Pagefind indexes: the overlapping pairs of letters of each passage as its words, 提级调 → “提级 级调 ”,
 * passage after passage. As a document each, records would take twice the time and a third more bytes.
 */
export function pairsHtml(passages: readonly string[]): Buffer {
  return Buffer.concat([HEAD, ...passages.map(pairBytes), TAIL]);
}

/** How many pairs stand in such a document. */
export function countPairs(html: Buffer): number {
  return (html.length - HEAD.length - TAIL.length) / PAIR;
}

/** The pair at a position of such a document, 提级 at 0. */
export function pairAt(html: Buffer, position: number): string {
  const start = HEAD.length + position * PAIR;
  return html.toString('utf8', start, start + 2 * LETTER);
}

function pairBytes(letters: string): Buffer {
  const from = Buffer.from(letters);
  const pairs = Buffer.alloc((letters.length - 1) * PAIR, SPACE);
  for (let at = 0; at < letters.length - 1; at++) {
    for (let byte = 0; byte < 2 * LETTER; byte++) pairs[at * PAIR + byte] = from[at * LETTER + byte] ?? 0;
  }
  return pairs;
}
