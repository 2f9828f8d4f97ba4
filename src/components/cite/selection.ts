import { type ClauseText, clauseText, type Span, spanWithin, TOOLS } from './clause-text.ts';
import { canCopy } from './clipboard.ts';
import { selectionToolbar } from './selection-toolbar.ts';

/** Words of one clause that a reader has selected. */
export interface Selected {
  section: HTMLElement;
  words: ClauseText;
  span: Span;
}

const PAUSE = 300;

/** Offers the tools of a clause for the words that are selected in it, as soon as the selection rests. */
export function showToolbarForSelection(): void {
  if (!canCopy) return;
  let picked: Selected | null = null;
  const bar = selectionToolbar(() => picked);
  let pause = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => {
      if (bar.contains(document.activeElement)) return;
      picked = readSelection();
      if (picked) placeOf(picked.section).after(bar);
      else bar.remove();
    }, PAUSE);
  });
}

/** What the bar follows in the reading order: the clause's own words and the tools beside them. */
function placeOf(section: HTMLElement): Element {
  const own = [...section.children].filter((child) => !child.matches('section, .picked'));
  return own.at(-1) ?? section;
}

/** What is selected, where it is words of one clause and no others. */
function readSelection(): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const section = range.startContainer.parentElement?.closest<HTMLElement>('.words section[id]');
  if (!section) return null;
  const words = clauseText(section);
  const span = spanWithin(range, words);
  if (!span) return null;
  const inside = words.text.slice(span.start, span.end);
  return bareLength(wordsIn(range)) === bareLength(inside) ? { section, words, span } : null;
}

function wordsIn(range: Range): string {
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  for (const tool of copy.querySelectorAll(TOOLS)) tool.remove();
  return copy.textContent;
}

function bareLength(words: string): number {
  return words.replaceAll(/\s/g, '').length;
}
