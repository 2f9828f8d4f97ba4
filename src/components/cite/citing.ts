import type { Citable } from '../../exports/citation/citable.ts';
import type { Quotation } from '../../exports/citation/quotation.ts';
import { quoteHtml, quotePlain } from '../../exports/citation/quote.ts';
import { saveCard } from './card-button.ts';
import { type Copy, canCopy, copyFrom } from './clipboard.ts';
import { referencesTo } from './references.ts';

/** What the tools of a plan or a clause cite; addresses are absolute. */
export interface Cited {
  citable: Citable;
  quotation: Quotation | null;
  /** The name of the grade of a clause's source, and its short address. */
  clause: { grade: string; short: string } | null;
}

/** Reads what the tools `<div class="cite">` cite. */
export function citedBy(tools: HTMLElement): Cited {
  const { citable, quotation, clause } = JSON.parse(tools.dataset.cite ?? '') as Cited;
  const full = (address: string) => new URL(address, document.baseURI).href;
  return {
    citable: { ...citable, url: full(citable.url) },
    quotation,
    clause: clause && { ...clause, short: full(clause.short) },
  };
}

/** Adds the date of access to the references and makes the buttons copy. */
export function startCiting(tools: HTMLElement): void {
  const { citable, quotation } = citedBy(tools);
  for (const { id, text } of referencesTo(citable, quotation, localDay(new Date()))) {
    const place = tools.querySelector(`[data-format="${id}"]`);
    if (place) place.textContent = text;
  }
  for (const button of tools.querySelectorAll('button')) button.hidden = !canCopy && 'copy' in button.dataset;
  tools.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset.copy) void copyFrom(button, copyOf(button, tools));
    else if (button && 'receipt' in button.dataset) void showReceiptOf(button, tools);
    else if (button) void saveCard(button, citedBy(tools));
  });
}

/** Shows a receipt for the words of a clause; its script is loaded for the first one. */
async function showReceiptOf(button: HTMLButtonElement, tools: HTMLElement): Promise<void> {
  const { id, url, locator } = citedBy(tools).citable;
  const [plan = '', clause = ''] = id.split(':');
  const { showReceipt } = await import('../proof/show-receipt.ts');
  await showReceipt(button, { plan, clause, place: locator ?? clause, address: url });
}

/** A quotation with its source and its link, as plain text and as HTML. */
export function copyOfQuotation(quotation: Quotation, citable: Citable): Copy {
  return { 'text/plain': quotePlain(quotation, citable), 'text/html': quoteHtml(quotation, citable) };
}

function copyOf(button: HTMLButtonElement, tools: HTMLElement): Copy {
  const { citable, quotation } = citedBy(tools);
  switch (button.dataset.copy) {
    case 'quote':
      return quotation ? copyOfQuotation(quotation, citable) : {};
    case 'link':
      return { 'text/plain': citable.url };
    default:
      return { 'text/plain': button.closest('.reference')?.querySelector('pre')?.textContent ?? '' };
  }
}

/** The date in the reader's time zone, ISO 8601. */
export function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
