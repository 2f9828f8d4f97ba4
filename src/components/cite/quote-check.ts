import { clauseText, rangeOf, type Span } from './clause-text.ts';
import { announce } from './clipboard.ts';
import { planLog } from './plan-log.ts';
import { findQuoted, readQuoteLink } from './quote-link.ts';

/** Says on the page that a quote link leads to whether the quoted words are unchanged, and highlights them. */
export function checkQuote(log: string): void {
  const quoted = readQuoteLink(location.search);
  // Without clause pages the link leads to the clause in its plan.
  const section =
    document.querySelector('.clause .words section') ??
    document.getElementById(location.hash.slice(1))?.closest('section');
  if (!quoted || !section) return;
  const words = clauseText(section);
  const span = findQuoted(quoted, words.text);
  const note = noteOf(span, log);
  section.closest('.words')?.before(note);
  announce(note.textContent);
  if (span) pointOut(rangeOf(span, words));
  else void showLog(note, log);
}

function noteOf(span: Span | null, log: string): HTMLElement {
  const note = document.createElement('p');
  note.className = 'quote-check';
  if (span) {
    note.append('引文与现文一致。链接所引的文字在下面标出。');
    return note;
  }
  const link = document.createElement('a');
  link.href = log;
  link.textContent = '发布记录';
  note.append('引文已变更：链接所引的文字与本条现在的文字不同。更正见', link, '。');
  note.dataset.changed = '';
  return note;
}

/** Shows the log entries of the plan below the note. */
async function showLog(note: HTMLElement, log: string): Promise<void> {
  const list = await planLog(log, location.pathname);
  if (list) note.after(list);
}

/** Highlights the words without changing the document, and scrolls to them where they are out of view. */
function pointOut(range: Range): void {
  CSS.highlights?.set('quoted', new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
