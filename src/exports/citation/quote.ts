import type { Citable } from './citable.ts';
import type { Quotation } from './quotation.ts';
import { citeRunning } from './running.ts';

/** A quotation as plain text, followed by its source. */
export function quotePlain(quotation: Quotation, citable: Citable): string {
  return [...quotation.paragraphs, `——${citeRunning(citable)}`, ...noteOf(quotation), citable.url].join('\n');
}

/** A quotation as a block quote in Markdown. */
export function quoteMarkdown(quotation: Quotation, citable: Citable): string {
  const source = `——${linkMarkdown(citable)}`;
  const paragraphs = [...quotation.paragraphs.map(escapeMarkdown), source, ...noteOf(quotation)];
  return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
}

/** A quotation as HTML: a `<blockquote cite="…">` in a figure with the source as caption. */
export function quoteHtml(quotation: Quotation, citable: Citable): string {
  const url = escapeHtml(citable.url);
  const source = `——${linkHtml(citable)}`;
  return [
    '<figure>',
    `<blockquote cite="${url}">`,
    ...quotation.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    '</blockquote>',
    `<figcaption>${[source, ...noteOf(quotation)].join('<br>')}</figcaption>`,
    '</figure>',
  ].join('\n');
}

/** A Markdown link with the running-text citation as its text. */
export function linkMarkdown(citable: Citable): string {
  return `[${escapeMarkdown(citeRunning(citable))}](<${citable.url}>)`;
}

/** An HTML link with the running-text citation as its text. */
export function linkHtml(citable: Citable): string {
  return `<a href="${escapeHtml(citable.url)}">${escapeHtml(citeRunning(citable))}</a>`;
}

function noteOf({ supplied }: Quotation): string[] {
  return supplied ? ['［］内的文字来源受损，据证据补出。'] : [];
}

function escapeMarkdown(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function escapeHtml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
