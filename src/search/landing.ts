import { normalise } from './normalise.ts';

/** What is no word of the document: numbers' anchors and the tools beside a clause. */
const TOOLS = '.n, .k, button, script';
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, div';

/** A stretch of a text node. */
interface Stretch {
  node: Text;
  from: number;
  to: number;
}

/** Marks in the document's words what the address asks for, `?hl=提级调查`, and says that it is here. */
export function pointOut(words: Element, asked: readonly string[]): void {
  const nodes = textNodes(words);
  const found = asked.flatMap((one) => stretchesOf(nodes, one));
  // From the last to the first: marking a stretch cuts its node in two, and what stands before keeps its place.
  const marks = found
    .toReversed()
    .flatMap((match) => match.toReversed().map(mark))
    .toReversed();
  const [first] = marks;
  if (first) announce(first, asked, found.length);
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

/** Every place of some words, each as the stretches of text nodes that it runs through. */
function stretchesOf(nodes: readonly Text[], asked: string): Stretch[][] {
  const { text, places } = normalise(nodes.map(({ data }) => data).join(''));
  const wanted = normalise(asked).text;
  const found: Stretch[][] = [];
  for (let at = text.indexOf(wanted); wanted && at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push(between(nodes, places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1));
  }
  return found;
}

function between(nodes: readonly Text[], from: number, to: number): Stretch[] {
  let start = 0;
  return nodes.flatMap((node) => {
    const first = Math.max(from - start, 0);
    const last = Math.min(to - start, node.length);
    start += node.length;
    return first < last ? [{ node, from: first, to: last }] : [];
  });
}

function mark({ node, from, to }: Stretch): HTMLElement {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const element = document.createElement('mark');
  range.surroundContents(element);
  return element;
}

/** Says it above the paragraph, and goes there unless the reader has already gone somewhere. */
function announce(first: HTMLElement, asked: readonly string[], count: number): void {
  const note = document.createElement('p');
  note.className = 'found-here';
  note.tabIndex = -1;
  note.textContent = `你要找的词在这里：${asked.map((one) => `“${one}”`).join('、')}${count > 1 ? `，共${count}处` : ''}`;
  first.closest(BLOCKS)?.before(note);
  if (document.activeElement !== document.body) return;
  note.focus({ preventScroll: true });
  if (scrollY === 0) note.scrollIntoView({ block: 'center' });
}

const asked = new URLSearchParams(location.search).getAll('hl').filter(Boolean);
const words = document.querySelector('.words');
if (words && asked.length > 0) pointOut(words, asked);
