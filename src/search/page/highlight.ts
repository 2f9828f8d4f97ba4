import { normalise } from '../../text/normalise.ts';

/** What is no word of the document: numbers' anchors and the tools beside a clause. */
const TOOLS = '.n, .k, button, script';

type Span = [from: number, to: number];

/** Marks in a document's words what was looked for, and says at the first place that it is here. */
export function pointOut(words: Element, asked: readonly string[]): void {
  const nodes = textNodes(words);
  const text = nodes.map(({ data }) => data).join('');
  const spans = withoutOverlap(asked.flatMap((one) => spansOf(text, one)));
  // From the last to the first: marking cuts a text node in two, and what stands before keeps its place.
  const marks = spans.toReversed().map((span) => markSpan(nodes, span));
  const first = marks.at(-1);
  if (first) announce(first, asked, spans.length);
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

function spansOf(words: string, asked: string): Span[] {
  const { text, places } = normalise(words);
  const wanted = normalise(asked).text;
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); wanted && at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    spans.push([places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1]);
  }
  return spans;
}

function withoutOverlap(spans: Span[]): Span[] {
  const sorted = spans.toSorted(([a], [b]) => a - b);
  return sorted.filter(([from], at) => sorted.slice(0, at).every(([, to]) => to <= from));
}

/** Marks a stretch in each text node that it runs through and returns the first mark. */
function markSpan(nodes: readonly Text[], [from, to]: Span): HTMLElement | undefined {
  let start = 0;
  const marks = nodes.map((node) => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
    start += node.length;
    return first < last ? { node, first, last } : null;
  });
  return marks
    .filter((mark) => mark !== null)
    .map(({ node, first, last }) => mark(node, first, last))
    .at(0);
}

function mark(node: Text, from: number, to: number): HTMLElement {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const element = document.createElement('mark');
  range.surroundContents(element);
  return element;
}

/** Says it right before the first place, and goes there unless the reader has already gone somewhere. */
function announce(first: HTMLElement, asked: readonly string[], count: number): void {
  const note = document.createElement('span');
  note.className = 'found-here';
  note.tabIndex = -1;
  note.textContent = count > 1 ? `你要找的词在这里，本页共${count}处` : '你要找的词在这里';
  note.ariaLabel = `${note.textContent}：${asked.join('、')}`;
  note.role = 'note';
  first.before(note);
  if (document.activeElement !== document.body) return;
  note.focus({ preventScroll: true });
  if (scrollY === 0) note.scrollIntoView({ block: 'center' });
}
