import type { Quotation } from '../../exports/citation/quotation.ts';
import { citedBy, copyOfQuotation } from './citing.ts';
import { clausePage } from './clause-page.ts';
import { canCopy, copyFrom } from './clipboard.ts';
import { type OwnWords, ownWords, type Span, spanWithin, TOOLS } from './own-words.ts';
import { quoteLink } from './quote-link.ts';

/** Words of one clause that a reader has selected. */
interface Picked {
  section: HTMLElement;
  words: OwnWords;
  span: Span;
}

const PAUSE = 300;

/** Offers to copy the words that are selected inside a clause, or a link to them, as soon as the selection rests. */
export function offerForSelection(): void {
  if (!canCopy) return;
  let picked: Picked | null = null;
  const bar = barOf(() => picked);
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

function barOf(read: () => Picked | null): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'picked';
  bar.role = 'group';
  bar.ariaLabel = '选中的文字';
  bar.append(
    buttonOf('复制引文', (button) => {
      const picked = read();
      if (picked) void copyQuote(button, picked);
    }),
    buttonOf('复制链接', (button) => {
      const picked = read();
      if (picked) void copyFrom(button, { 'text/plain': linkTo(picked) });
    }),
  );
  return bar;
}

function buttonOf(label: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  // Pressing it leaves the words selected.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => act(button));
  return button;
}

function copyQuote(button: HTMLButtonElement, picked: Picked): Promise<void> {
  const copy = clausePage(pageOf(picked.section)).then(async ({ tools }) => {
    const url = await linkTo(picked);
    return copyOfQuotation(quotationOf(picked), { ...citedBy(tools).citable, url });
  });
  const form = (type: 'text/plain' | 'text/html') => copy.then((forms) => forms[type] ?? '');
  return copyFrom(button, { 'text/plain': form('text/plain'), 'text/html': form('text/html') });
}

async function linkTo({ section, words: { text }, span }: Picked): Promise<string> {
  const address = pageOf(section);
  const { head } = await clausePage(address);
  return quoteLink({ address, clause: section.id, head, text }, span);
}

/** The clause's own page: this one, or the one that the link beside its words leads to. */
function pageOf(section: HTMLElement): string {
  const link = section.querySelector<HTMLAnchorElement>(':scope > .k > a');
  return link?.href ?? new URL(location.pathname, location.href).href;
}

/** What the bar follows in the reading order: the clause's own words and the tools beside them. */
function placeOf(section: HTMLElement): Element {
  const own = [...section.children].filter((child) => !child.matches('section, .picked'));
  return own.at(-1) ?? section;
}

/** The words selected, those in ［］ that were supplied on evidence and are not certain. */
function quotationOf({ words: { text, places }, span: { start, end } }: Picked): Quotation {
  const unsure = (at: number) =>
    at >= start && at < end && Boolean(places[at]?.node.parentElement?.closest('.supplied:not(.certain)'));
  let quoted = '';
  for (let at = start; at < end; at++) {
    const [open, close] = [unsure(at) && !unsure(at - 1), unsure(at) && !unsure(at + 1)];
    quoted += (open ? '［' : '') + text.charAt(at) + (close ? '］' : '');
  }
  return { paragraphs: quoted.split('\n').filter(Boolean), supplied: quoted.includes('［') };
}

/** What is selected, where it is words of one clause and no others. */
function readSelection(): Picked | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const section = range.startContainer.parentElement?.closest<HTMLElement>('.words section[id]');
  if (!section) return null;
  const words = ownWords(section);
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
