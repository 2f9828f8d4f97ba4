import type { Quotation } from '../../exports/citation/quotation.ts';
import { type Cited, citedBy } from './citing.ts';
import { clausePage } from './clause-page.ts';
import { rowOf } from './clause-text.ts';
import { quoteLink } from './quote-link.ts';
import { reportOf } from './report-link.ts';
import type { Selected } from './selection.ts';

/** Selected words with their clause, whose address is a link to the words. */
export interface CitedWords extends Cited {
  quotation: Quotation;
  /** Where an error in the words is reported; null where the operator has set no address. */
  report: string | null;
}

/** Selected words as they are cited, with a link to them that can be verified. Throws an Error where the clause's page cannot be fetched. */
export async function citedWords(selected: Selected): Promise<CitedWords> {
  const { section, words, span } = selected;
  const address = pageOf(section);
  const { head, tools } = await clausePage(address);
  const { citable, clause } = citedBy(tools);
  const anchor = rowOf(span, words)?.id ?? section.id;
  const url = quoteLink({ address, anchor, head, text: words.text }, span);
  const quotation = quotationOf(selected);
  const link = tools.querySelector<HTMLAnchorElement>('.tools > a')?.getAttribute('href') ?? null;
  return {
    citable: { ...citable, url },
    quotation,
    clause,
    report: link && reportOf(link, quotation.paragraphs.join(''), url),
  };
}

/** The address of the clause's own page: this page, or the target of the clause's link. */
function pageOf(section: HTMLElement): string {
  const link = section.querySelector<HTMLAnchorElement>(':scope > .k > a');
  return link?.href ?? new URL(location.pathname, location.href).href;
}

/**
 * The selected words, with those in ［］ that were supplied and are not certain. Words of several cells name their columns,
 * “指标：漏损率；2025年：控制在9%以内”.
 */
function quotationOf({ words: { text, places }, span: { start, end } }: Selected): Quotation {
  const within = (at: number, selector: string) =>
    (at >= start && at < end && places[at]?.node.parentElement?.closest<HTMLElement>(selector)) || null;
  const unsure = (at: number) => within(at, '.supplied:not(.certain)') !== null;
  const hasCells = text.slice(start, end).includes('\t');
  let quoted = '';
  for (let at = start; at < end; at++) {
    const cell = hasCells ? within(at, 'td') : null;
    const begins = cell !== null && cell !== within(at - 1, 'td');
    const [open, close] = [unsure(at) && !unsure(at - 1), unsure(at) && !unsure(at + 1)];
    const letter = text[at] === '\t' && within(at + 1, 'td') ? '；' : text.charAt(at);
    quoted += (begins ? nameOf(cell) : '') + (open ? '［' : '') + letter + (close ? '］' : '');
  }
  return { paragraphs: quoted.split('\n').filter(Boolean), supplied: quoted.includes('［') };
}

function nameOf({ dataset: { name } }: HTMLElement): string {
  return name ? `${name}：` : '';
}
