import { normalise } from '../../text/normalise.ts';
import { matchesIn, type Span } from '../read/matches.ts';
import { passageNodes, piecesOf, wordsOf } from './passage-nodes.ts';

/** Marks every occurrence of some words in a document, puts a note before the first one and scrolls there. */
export function highlight(root: Element, words: readonly string[]): void {
  const normalised = words.map((one) => normalise(one).text);
  const marks = passageNodes(root).flatMap((nodes) => markPassage(nodes, normalised));
  const [first] = marks;
  if (first) announce(first, words, marks.length);
}

/** Takes the marks and the note away again. */
export function unhighlight(root: Element): void {
  for (const note of root.querySelectorAll('.found-here')) note.remove();
  for (const mark of root.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  root.normalize();
}

/** Marks the words in a passage, and returns the first mark of each match. */
function markPassage(nodes: readonly Text[], words: readonly string[]): HTMLElement[] {
  const spans = matchesIn(wordsOf(nodes), words);
  // Backwards: marking splits a text node, and only what stands before the mark keeps its offset.
  const marks = spans.toReversed().flatMap((span) => markSpan(nodes, span) ?? []);
  return marks.reverse();
}

/** Marks a span in each text node that it runs through, and returns the first mark. */
function markSpan(nodes: readonly Text[], span: Span): HTMLElement | undefined {
  return piecesOf(nodes, span)
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
