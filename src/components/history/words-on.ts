import type { PrintedEdition } from '../../exports/editions.ts';
import { printDate } from '../../model/date.ts';
import { editionOn } from '../../model/editions.ts';
import { differencesOf } from '../../reuse/differences.ts';
import { clauseText } from '../cite/clause-text.ts';
import { announce } from '../cite/clipboard.ts';

/**
 * Shows above a clause whether its words on a day, `2026-11-21`, were the same as now, and quotes them where they differed.
 */
export async function showWordsOn(day: string): Promise<void> {
  const section = document.querySelector('.clause > .words section');
  const words = section?.closest('.words');
  if (!section || !words) return;
  const note = document.createElement('div');
  note.className = 'quote-check words-on';
  words.before(note);
  const history = new URL('../history/', location.href.replace(/[?#].*/, ''));
  note.append(...(await contents(day, section, history)), linkTo(history.pathname));
  announce(note.textContent);
}

async function contents(day: string, section: Element, history: URL): Promise<Node[]> {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return [paragraph(`“${day}”不是日期，应写作 2026-11-21。`)];
  const editions = await readEditions(new URL('editions.json', history));
  if (!editions) return [paragraph('没有取到历次文字，请看下面的网页。')];
  const edition = editionOn(editions, day);
  const when = printDate(day);
  if (!edition) return [paragraph(`${when}，本站没有发布这份计划。`)];
  if (!edition.changed) return [paragraph(`${when}的文字没有留存。`)];
  const then = edition.changed[section.id];
  if (then === undefined) return [paragraph(`${when}，本条的文字与现在相同。`)];
  if (then === null) return [paragraph(`${when}，还没有这一条。`)];
  return [paragraph(`${when}，本条的文字是：`), ...quoteOf(then, section)];
}

async function readEditions(address: URL): Promise<PrintedEdition[] | null> {
  const response = await fetch(address).catch(() => null);
  return response?.ok ? (await response.json()).editions : null;
}

/** A quotation of that day's words, with `<del>` around what changed later, and a paragraph with what was added since. */
function quoteOf(then: string, section: Element): Node[] {
  const number = section.querySelector('.n')?.textContent?.trim() ?? '';
  const now = number + clauseText(section).text;
  const quote = document.createElement('blockquote');
  const added: string[] = [];
  for (const { in: where, text } of differencesOf(then, now)) {
    if (where === 'both') quote.append(text);
    else if (where === 'a') quote.append(marked(text));
    else added.push(`“${text}”`);
  }
  const removed = quote.querySelector('del') ? '加线的文字后来改动了。' : '';
  return [quote, paragraph(`${removed}${added.length > 0 ? `后来写进的是：${added.join('、')}。` : ''}`)];
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('del');
  mark.textContent = text;
  return mark;
}

function linkTo(address: string): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = '历次文字';
  const line = paragraph('');
  line.append(link);
  return line;
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
