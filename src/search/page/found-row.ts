import type { Clause } from '../../model/clause.ts';
import { isRow, rowId } from '../../model/row.ts';
import type { Run } from '../read/excerpt.ts';

/** The id of the row of a table that an excerpt of a clause stands in, `annex-1-r3`; null where it stands in no row. */
export function foundRow({ id, text }: Pick<Clause, 'id' | 'text'>, excerpt: readonly Run[]): string | null {
  const words = excerpt.map(({ text: run }) => (run === '…' ? '' : run)).join('');
  const lines = text.split('\n');
  const line = lines.find((one) => one.includes(words)) ?? '';
  return isRow(line) ? rowId(id, lines.filter(isRow).indexOf(line) + 1) : null;
}
