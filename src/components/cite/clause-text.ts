/** A clause's own words on a page. */
export interface ClauseText {
  /** The words without number and tools, a line a paragraph or row, a tab between cells. */
  text: string;
  /** The position of each character of `text`; null for a separator of paragraphs, cells or lines of a cell. */
  places: ({ node: Text; offset: number } | null)[];
}

/** A range of words, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Elements within a clause that are none of its words: the link of its number, the tools, notes of the search. */
export const TOOLS = '.n, .k, .cite, .selection-toolbar, .found-here, button';

/** The own words of a clause, `<section id="3-10-33">`, without those of the clauses below it. */
export function clauseText(section: Element): ClauseText {
  const words: ClauseText = { text: '', places: [] };
  let last: Element | null = null;
  for (const node of ownNodes(section)) {
    if (node instanceof HTMLBRElement) {
      addSeparator(words, ' ');
      continue;
    }
    const block = node.parentElement?.closest('p, td, th, h2, h3, h4, h5, h6') ?? null;
    const row = block?.closest('tr');
    if (last !== null && block !== last) addSeparator(words, row && row === last.closest('tr') ? '\t' : '\n');
    last = block;
    words.text += node.data;
    for (let offset = 0; offset < node.length; offset++) words.places.push({ node, offset });
  }
  return words;
}

function addSeparator(words: ClauseText, sign: string): void {
  words.text += sign;
  words.places.push(null);
}

/** The selected part of a clause's own words, trimmed; null where there is none. */
export function spanWithin(range: Range, { text, places }: ClauseText): Span | null {
  const selected = places.map((place) => place !== null && isWithin(range, place));
  let [start, end] = [selected.indexOf(true), selected.lastIndexOf(true) + 1];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (start < end && /\s/.test(text.charAt(end - 1))) end--;
  return start >= 0 && start < end ? { start, end } : null;
}

/** The row of a table that a part of a clause's words stands in; null where it is not within one row. */
export function rowOf({ start, end }: Span, { places }: ClauseText): HTMLElement | null {
  const rows = places
    .slice(start, end)
    .flatMap((place) => (place ? [place.node.parentElement?.closest<HTMLElement>('tr[id]') ?? null] : []));
  const [row] = rows;
  return row && rows.every((one) => one === row) ? row : null;
}

/** The range of the page for a part of a clause's words. */
export function rangeOf({ start, end }: Span, { places }: ClauseText): Range {
  const [first, last] = [places[start], places[end - 1]];
  if (!first || !last) throw new RangeError(`no words stand at ${start} to ${end}`);
  const range = new Range();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

function* ownNodes(section: Element): Generator<Text | HTMLBRElement> {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!(node instanceof Text || node instanceof HTMLBRElement) || parent?.closest('section') !== section)
      continue;
    if (!parent.closest(TOOLS) && parent !== section) yield node;
  }
}

function isWithin(range: Range, { node, offset }: { node: Text; offset: number }): boolean {
  return range.comparePoint(node, offset) === 0 && range.comparePoint(node, offset + 1) === 0;
}
