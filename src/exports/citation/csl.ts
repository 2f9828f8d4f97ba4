import type { Citable } from './citable.ts';

/** A reference in CSL-JSON 1.0.2, an array of one item; the Chinese styles print `number` after the title. */
export function citeCsl(citable: Citable, accessed: string | null): string {
  const { id, title, language, issuers, docNumber, dated, locator, note, url } = citable;
  const item = {
    id,
    type: 'webpage',
    language,
    title,
    author: issuers.map((literal) => ({ literal })),
    number: docNumber ?? undefined,
    issued: dateParts(dated),
    accessed: dateParts(accessed),
    section: locator ?? undefined,
    note: note ?? undefined,
    URL: url,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function dateParts(date: string | null): { 'date-parts': number[][] } | undefined {
  return date === null ? undefined : { 'date-parts': [date.split('-').map(Number)] };
}
