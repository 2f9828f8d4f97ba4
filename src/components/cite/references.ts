import type { Citable } from '../../exports/citation/citable.ts';
import { CITATION_FORMATS } from '../../exports/citation/formats.ts';
import type { Quotation } from '../../exports/citation/quotation.ts';
import { linkHtml, linkMarkdown, quoteHtml, quoteMarkdown } from '../../exports/citation/quote.ts';

/** A reference or a quotation in one format. */
export interface Reference {
  id: string;
  name: string;
  text: string;
}

/**
 * Every format of reference to a plan or a clause, the default first, then a clause's words as they are quoted, or a link to
 * a plan, in Markdown and HTML; `accessed` is the reader's day, ISO 8601, or null.
 */
export function referencesTo(
  citable: Citable,
  quotation: Quotation | null,
  accessed: string | null,
): Reference[] {
  const references = CITATION_FORMATS.map(({ id, name, cite }) => ({
    id,
    name,
    text: cite(citable, accessed),
  }));
  return [...references, ...(quotation ? quotations(quotation, citable) : links(citable))];
}

function quotations(quotation: Quotation, citable: Citable): Reference[] {
  return [
    { id: 'markdown', name: 'Markdown 引文', text: quoteMarkdown(quotation, citable) },
    { id: 'html', name: 'HTML 引文', text: quoteHtml(quotation, citable) },
  ];
}

function links(citable: Citable): Reference[] {
  return [
    { id: 'markdown', name: 'Markdown 链接', text: linkMarkdown(citable) },
    { id: 'html', name: 'HTML 链接', text: linkHtml(citable) },
  ];
}
