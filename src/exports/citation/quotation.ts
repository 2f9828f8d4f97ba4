import type { Clause } from '../../model/clause.ts';
import type { Mark } from '../../model/ledger.ts';
import { plainRows } from '../../model/table.ts';

/** The words of a quotation. */
export interface Quotation {
  paragraphs: readonly string[];
  /** Whether words that were supplied on evidence and are not certain are set in ［］. */
  supplied: boolean;
}

/** The words of a clause for a quotation, beginning with its number and title; uncertain words in brackets, “、［危］化品”. */
export function quotationOf(clause: Clause, marks: readonly Mark[]): Quotation {
  const own = marks.filter(
    ({ clause: id, kind, certain }) => id === clause.id && kind === 'supplied' && !certain,
  );
  const title = bracket(
    clause.title ?? '',
    own.filter(({ in: where }) => where === 'title'),
  );
  const text = bracket(
    clause.text,
    own.filter(({ in: where }) => where === 'text'),
  );
  const gap = clause.title === null || clause.runIn ? '' : '\n';
  const words = `${clause.number ?? ''}${title}${gap}${plainRows(text)}`;
  const paragraphs = words.split('\n').filter(Boolean);
  return { paragraphs, supplied: own.length > 0 };
}

function bracket(words: string, marks: readonly Mark[]): string {
  return marks
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end }) => `${all.slice(0, start)}［${all.slice(start, end)}］${all.slice(end)}`,
      words,
    );
}
