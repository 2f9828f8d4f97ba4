import type { Clause } from '../../model/clause.ts';
import type { Mark } from '../../model/ledger.ts';
import { blocksOf, plainRows } from '../../model/table.ts';
import { rowInWords } from '../../model/table-rows.ts';

/** The words of a quotation. */
export interface Quotation {
  paragraphs: readonly string[];
  /** Whether words that were supplied on evidence and are not certain are set in ［］. */
  supplied: boolean;
}

/**
 * The words of a clause for a quotation, beginning with its number and title; uncertain words in brackets, “、［危］化品”. A row
 * of a table names its columns, “指标：漏损率；2025年：控制在9%以内”.
 */
export function quotationOf(clause: Clause, marks: readonly Mark[]): Quotation {
  const own = marks.filter(
    ({ clause: id, kind, certain }) => id === clause.id && kind === 'supplied' && !certain,
  );
  const title = bracket(
    clause.title ?? '',
    own.filter(({ in: where }) => where === 'title'),
  );
  const text = paragraphsOf(
    clause,
    own.filter(({ in: where }) => where === 'text'),
  );
  const gap = clause.title === null || clause.runIn ? '' : '\n';
  const words = `${clause.number ?? ''}${title}${gap}${text.join('\n')}`;
  const paragraphs = words.split('\n').filter(Boolean);
  return { paragraphs, supplied: own.length > 0 };
}

/** The paragraphs of a clause's text, and the rows of its tables as paragraphs; one with a head names its columns in each row. */
function paragraphsOf({ text, tables }: Clause, marks: readonly Mark[]): string[] {
  const wordsOf = ({ start, end }: { start: number; end: number }) => bracket(text, marks, start, end);
  return blocksOf(text, tables).flatMap((block) => {
    if (!block.table) return wordsOf(block);
    const { head } = block.table;
    if (head === 0) return block.rows.map((row) => plainRows(wordsOf(row)));
    return block.rows.slice(head).map((_, row) => rowInWords(text, block, head + row, wordsOf));
  });
}

/** The words between two offsets, those of marks in brackets. */
function bracket(words: string, marks: readonly Mark[], from = 0, to = words.length): string {
  return marks
    .filter(({ start, end }) => start < to && end > from)
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (all, mark) => {
        const [start, end] = [Math.max(mark.start, from) - from, Math.min(mark.end, to) - from];
        return `${all.slice(0, start)}［${all.slice(start, end)}］${all.slice(end)}`;
      },
      words.slice(from, to),
    );
}
