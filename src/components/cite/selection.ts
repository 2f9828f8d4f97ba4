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

/** Shows the tools for the words that are selected in a clause, once the selection has not changed for a moment. */
export function showToolbarForSelection(): void {
  if (!canCopy) return;
  let selected: Selected | null = null;
  const bar = selectionToolbar(() => selected);
  let pause = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => {
      if (bar.contains(document.activeElement)) return;
      selected = readSelection();
      if (!selected) return bar.remove();
      placeOf(selected.section).after(bar);
      // The row was selected with its button: move the focus to the toolbar, wherever that is on the page.
      if (document.activeElement?.matches('.row-button')) bar.querySelector('button')?.focus();
    }, PAUSE);
  });
}

/** The element that the toolbar follows in the reading order: the last of the clause's own words and tools. */
function placeOf(section: HTMLElement): Element {
  const own = [...section.children].filter((child) => !child.matches('section, .selection-toolbar'));
  return own.at(-1) ?? section;
}

/** The selection where it is within one clause; else null. */
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
