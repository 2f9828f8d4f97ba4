import type { Clause } from '../../model/clause.ts';
import type { Mark } from '../../model/ledger.ts';
import { plainRows } from '../../model/table.ts';

/** Words as they may be quoted. */
export interface Quotation {
  /** The words, a string a paragraph. */
  paragraphs: readonly string[];
  /** Whether some of them stand in ［］, because they were supplied on evidence and are not certain. */
  supplied: boolean;
}

/** The words of a clause as they may be quoted, its number and title before them: “、［危］化品”. */
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
  const joint = clause.title === null || clause.runIn ? '' : '\n';
  const words = `${clause.number ?? ''}${title}${joint}${plainRows(text)}`;
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
