import { normalise } from '../../text/normalise.ts';
import { matchesIn, type Span } from '../read/matches.ts';

/** Elements whose text is not the document's: anchors of numbers and the tools beside a clause. */
const TOOLS = '.n, .k, button, script';

/** A match never spans two of these. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, th, td, li, dt, dd';

/** Marks every occurrence of some words in a document, puts a note before the first one and scrolls there. */
export function highlight(root: Element, words: readonly string[]): void {
  const normalised = words.map((one) => normalise(one).text);
  const marks = blocksOf(textNodes(root)).flatMap((nodes) => markBlock(nodes, normalised));
  const [first] = marks;
  if (first) announce(first, words, marks.length);
}

/** Text nodes by the block that they stand in. */
function blocksOf(nodes: readonly Text[]): Text[][] {
  const blocks = new Map<Element | null | undefined, Text[]>();
  for (const node of nodes) {
    const block = node.parentElement?.closest(BLOCKS);
    const own = blocks.get(block) ?? [];
    blocks.set(block, own);
    own.push(node);
  }
  return [...blocks.values()];
}

/** Marks the words in a block, and returns the first mark of each match. */
function markBlock(nodes: readonly Text[], words: readonly string[]): HTMLElement[] {
  const spans = matchesIn(nodes.map(({ data }) => data).join(''), words);
  // Backwards: marking splits a text node, and only what stands before the mark keeps its offset.
  const marks = spans.toReversed().flatMap((span) => markSpan(nodes, span) ?? []);
  return marks.reverse();
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

/** Marks a span in each text node that it runs through, and returns the first mark. */
function markSpan(nodes: readonly Text[], [from, to]: Span): HTMLElement | undefined {
  let start = 0;
  const marks = nodes.map((node) => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
    start += node.length;
    return first < last ? { node, first, last } : null;
  });
  return marks
    .filter((mark) => mark !== null)
    .map(({ node, first, last }) => markText(node, first, last))
    .at(0);
}

function markText(node: Text, from: number, to: number): HTMLElement {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const element = document.createElement('mark');
  range.surroundContents(element);
  return element;
}

/** Puts a note before the first match, and moves focus and view to it unless the reader has moved them. */
function announce(first: HTMLElement, words: readonly string[], count: number): void {
  const note = document.createElement('span');
  note.className = 'found-here';
  note.tabIndex = -1;
  note.textContent = count > 1 ? `你要找的词在这里，本页共${count}处` : '你要找的词在这里';
  note.ariaLabel = `${note.textContent}：${words.join('、')}`;
  note.role = 'note';
  first.before(note);
  if (document.activeElement !== document.body) return;
  note.focus({ preventScroll: true });
  if (scrollY === 0) note.scrollIntoView({ block: 'center' });
}
