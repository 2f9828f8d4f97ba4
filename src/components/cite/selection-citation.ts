import type { Quotation } from '../../exports/citation/quotation.ts';
import { type Cited, citedBy } from './citing.ts';
import { clausePage } from './clause-page.ts';
import { rowOf } from './clause-text.ts';
import { quoteLink } from './quote-link.ts';
import { reportOf } from './report-link.ts';
import type { Selected } from './selection.ts';
import { quotationOf } from './selection-quotation.ts';

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
