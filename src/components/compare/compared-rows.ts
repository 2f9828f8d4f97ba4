import { readClauseName } from '../../model/clause-name.ts';
import { type Row, rowsOf } from '../../reuse/rows.ts';
import { type ReadPlan, readPlan, type Side, sideOf } from './compared-plan.ts';

/** A comparison: its rows and what there is to say of it. */
export interface Compared {
  rows: Row<Side>[];
  said: string;
}

/**
 * Compares two clauses, `plan/clause`, two plans, or a clause with what another plan has in its place. Throws a RangeError, in
 * words for the reader, where a plan has no such clause.
 */
export async function compare(a: string, b: string): Promise<Compared> {
  const [left, right] = [readClauseName(a), readClauseName(b)];
  const plans = [await readPlan(left.plan), await readPlan(right.plan)] as const;
  const rows = rowsFor(...plans, left.clause, right.clause);
  const titles = `左：${plans[0].plan.title}；右：${plans[1].plan.title}。`;
  return { rows, said: titles + summary(rows, left.clause, right.clause) };
}

function rowsFor(left: ReadPlan, right: ReadPlan, a: string, b: string): Row<Side>[] {
  const sides = { a: a ? sideOf(left, a) : null, b: b ? sideOf(right, b) : null };
  if (sides.a && sides.b) return [sides];
  return rowsOf(left.clauses, right.clauses)
    .filter((row) => (a === '' || row.a?.id === a) && (b === '' || row.b?.id === b))
    .map((row) => ({ a: row.a && sideOf(left, row.a.id), b: row.b && sideOf(right, row.b.id) }));
}

function summary(rows: readonly Row<Side>[], a: string, b: string): string {
  if (a && b) return '';
  const [onlyA, onlyB] = [rows.filter((row) => !row.b).length, rows.filter((row) => !row.a).length];
  const both = rows.length - onlyA - onlyB;
  if (a || b) return both > 0 ? '对应的一条是按文字推定的。' : '按文字没有找到对应的一条，可以自己选。';
  return `可能对应的${both}条（按文字推定），只在左边的${onlyA}条，只在右边的${onlyB}条。`;
}
