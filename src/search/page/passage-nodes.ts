import type { Span } from '../read/matches.ts';

/** Elements whose text is not the document's: anchors of numbers and the tools beside a clause. */
const TOOLS = '.n, .k, .found-here, button, script';

/** Each is a passage, which no match reaches beyond. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, th, td, li, dt, dd';

/** A first paragraph that goes on from the title before it, as one passage. */
const RUN_IN = '.run > :is(h1, h2, h3, h4, h5, h6) + p';

/** A part of a text node. */
interface Piece {
  node: Text;
  first: number;
  last: number;
}

/** The text nodes of a document's words, by the passage that they are part of. */
export function passageNodes(root: Element): Text[][] {
  const passages = new Map<Element | null | undefined, Text[]>();
  for (const node of textNodes(root)) {
    const passage = passageOf(node);
    const own = passages.get(passage) ?? [];
    passages.set(passage, own);
    own.push(node);
  }
  return [...passages.values()];
}

function passageOf(node: Text): Element | null | undefined {
  const block = node.parentElement?.closest(BLOCKS);
  return block?.matches(RUN_IN) ? block.previousElementSibling : block;
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest(TOOLS)) nodes.push(node);
  }
  return nodes;
}

/** The words of a passage. */
export function wordsOf(nodes: readonly Text[]): string {
  return nodes.map(({ data }) => data).join('');
}

/** The parts of a passage's text nodes that a span of its words runs through. */
export function piecesOf(nodes: readonly Text[], [from, to]: Span): Piece[] {
  let start = 0;
  const pieces = nodes.map((node) => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
    start += node.length;
    return { node, first, last };
  });
  return pieces.filter(({ first, last }) => first < last);
}
