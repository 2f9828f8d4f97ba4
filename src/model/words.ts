import type { Clause } from './clause.ts';

type Words = Pick<Clause, 'kind' | 'number' | 'title' | 'runIn' | 'text'>;

/** The offsets of a clause's own words in the words of the whole plan, in UTF-16 code units. */
export interface Place {
  start: number;
  titleStart: number;
  textStart: number;
  end: number;
}

/**
 * A clause's own words as printed, number, title and text: “（六）健全安全法规标准体系。\n抓紧配套法规的…”. A run-in or missing title
 * has no line break after it.
 */
export function printedWords(clause: Words): string {
  return headOf(clause) + titleGap(clause) + clause.text;
}

/**
 * The words of a whole plan, each part on a new line; parts without words of their own are skipped. Undoing the repairs on
 * them gives the source.
 */
export function wordsOf(clauses: readonly Words[]): string {
  return clauses.map(printedWords).filter(Boolean).join('\n');
}

/** The offsets of each clause's words in `wordsOf(clauses)`, by clause id. */
export function placesOf(clauses: readonly Clause[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let start = 0;
  for (const clause of clauses) {
    const titleStart = start + headOf(clause).length - (clause.title?.length ?? 0);
    const textStart = start + headOf(clause).length + titleGap(clause).length;
    const end = textStart + clause.text.length;
    places.set(clause.id, { start, titleStart, textStart, end });
    if (end > start) start = end + 1;
  }
  return places;
}

/** Where a stretch of a clause's title or text stands in the words of the whole plan. */
export function spanInPlan(
  { in: piece, start, end }: { in?: 'title' | 'text' | undefined; start: number; end: number },
  { titleStart, textStart }: Pick<Place, 'titleStart' | 'textStart'>,
): { start: number; end: number } {
  const from = piece === 'title' ? titleStart : textStart;
  return { start: start + from, end: end + from };
}

function headOf(clause: Words): string {
  return (clause.number ?? '') + gapOf(clause) + (clause.title ?? '');
}

/** The separator after a number: a line break after 附件1, a tab where the number is a column of a table. */
export function gapOf({ kind, number, title }: Pick<Words, 'kind' | 'number' | 'title'>): '\n' | '\t' | '' {
  if (number === null) return '';
  if (kind === 'annex') return title && !/[：:]$/.test(number) ? '\n' : '';
  return /^[\d〇零一二三四五六七八九十百]+$/.test(number) ? '\t' : '';
}

function titleGap(clause: Words): string {
  return clause.title && clause.text && !clause.runIn ? '\n' : '';
}
