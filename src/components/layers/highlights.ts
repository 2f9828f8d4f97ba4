import type { FactKind, Piece } from '../../model/fact-kinds.ts';
import type { PublishedPlan } from '../../model/published.ts';

let loaded: Promise<PublishedPlan> | undefined;

/** Highlights the facts of one kind in the words; their offsets are in the plan's data at `source`. */
export async function highlightFacts(layer: FactKind, source: string, words: HTMLElement): Promise<void> {
  loaded ??= fetch(source).then((response) => response.json());
  const { clauses } = await loaded;
  const ranges = clauses.flatMap((clause) => {
    const section = words.querySelector<HTMLElement>(`[id="${clause.id}"]`);
    return section && clause[layer].length > 0 ? rangesOf(section, clause[layer]) : [];
  });
  CSS.highlights.set(layer, new Highlight(...ranges));
}

/** The ranges of the page for offsets in a clause's title or text, in UTF-16 code units. */
function rangesOf(
  section: HTMLElement,
  places: readonly { in?: Piece; start: number; end: number }[],
): Range[] {
  const pieces = { title: titleNodesOf(section), text: textNodesOf(section) };
  return places.flatMap(({ in: piece = 'text', start, end }) => {
    const nodeAt = (offset: number) =>
      pieces[piece].find(({ node, start: from }) => offset >= from && offset < from + node.data.length);
    const [first, last] = [nodeAt(start), nodeAt(end - 1)];
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return [range];
  });
}

/** A text node with the offset in its title or text at which it begins. */
interface PlacedNode {
  node: Text;
  start: number;
}

/** The nodes of a clause's title without its number. */
function titleNodesOf(section: HTMLElement): PlacedNode[] {
  const heading = section.querySelector(':scope > :is(h2, h3, h4, h5, h6)');
  return heading ? nodesIn(heading, 0, (parent) => !parent.matches('.n')) : [];
}

/** The nodes of a clause's own text, without its number and title. */
function textNodesOf(section: HTMLElement): PlacedNode[] {
  let start = 0;
  return [...section.querySelectorAll<HTMLElement>(':scope > :is(p:has(> span[id]), .table)')].flatMap(
    (block) => {
      const nodes = block.matches('.table') ? nodesOfCells(block) : nodesIn(block, start, isWord);
      const last = nodes.at(-1);
      const end = Number(block.dataset.end ?? (last ? last.start + last.node.data.length : start));
      // A line break between paragraphs counts as one character of the text.
      start = end + 1;
      return nodes;
    },
  );
}

function isWord(parent: Element): boolean {
  return parent.closest('span[id]') !== null;
}

/** The nodes of a table; `data-at` is the offset of a cell in the text. */
function nodesOfCells(table: HTMLElement): PlacedNode[] {
  return [...table.querySelectorAll<HTMLElement>('[data-at]')].flatMap((cell) =>
    nodesIn(cell, Number(cell.dataset.at), isWord),
  );
}

/** The text nodes of an element; a line break in a cell counts as one character. */
function nodesIn(element: Element, offset: number, isOwn: (parent: Element) => boolean): PlacedNode[] {
  const nodes: PlacedNode[] = [];
  let start = offset;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) start++;
    if (!(node instanceof Text) || !node.parentElement || !isOwn(node.parentElement)) continue;
    nodes.push({ node, start });
    start += node.data.length;
  }
  return nodes;
}
