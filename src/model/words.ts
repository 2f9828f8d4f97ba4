import type { Clause } from './clause.ts';

type Words = Pick<Clause, 'kind' | 'number' | 'title' | 'runIn' | 'text'>;

/** Where a clause's own words stand in the words of the whole plan, in UTF-16 code units. */
export interface Place {
  start: number;
  titleStart: number;
  textStart: number;
  end: number;
}

/**
 * A clause's own words as they are printed, number, title and text: “（六）健全安全法规标准体系。\n抓紧配套法规的…”.
 * The text follows on the title's line where the title runs in or is missing.
 */
export function printedWords(clause: Words): string {
  return headOf(clause) + joint(clause) + clause.text;
}

/**
 * All words of a plan, each part's beginning on a line of its own; an annex that begins with its first clause has none
 * itself. Undoing the repairs on it gives the source.
 */
export function wordsOf(clauses: readonly Words[]): string {
  return clauses.map(printedWords).filter(Boolean).join('\n');
}

/** The place of each clause's words in `wordsOf(clauses)`, by clause id. */
export function placesOf(clauses: readonly Clause[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let start = 0;
  for (const clause of clauses) {
    const titleStart = start + headOf(clause).length - (clause.title?.length ?? 0);
    const textStart = start + headOf(clause).length + joint(clause).length;
    const end = textStart + clause.text.length;
    places.set(clause.id, { start, titleStart, textStart, end });
    if (end > start) start = end + 1;
  }
  return places;
}

function headOf({ kind, number, title }: Words): string {
  return (number ?? '') + gapOf(kind, number, title) + (title ?? '');
}

/** What parts a number from the words: a line break below 附件1, a tab where the number is a column of a table. */
function gapOf(kind: Words['kind'], number: string | null, title: string | null): string {
  if (number === null) return '';
  if (kind === 'annex') return title && !/[：:]$/.test(number) ? '\n' : '';
  return /^[\d〇零一二三四五六七八九十百]+$/.test(number) ? '\t' : '';
}

function joint(clause: Words): string {
  return clause.title && clause.text && !clause.runIn ? '\n' : '';
}
