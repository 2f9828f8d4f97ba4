import type { Clause } from '../model/clause.ts';
import { pairClauses } from './pairs.ts';

/** Two corresponding clauses; null where one has no counterpart. */
export interface Row<T> {
  a: T | null;
  b: T | null;
}

/**
 * The clauses of two plans aligned, in the order of the first; a clause that only the second has follows the one before it there.
 * Unnumbered parts with the same id, 前言 and 前言, are counterparts.
 */
export function rowsOf<T extends Pick<Clause, 'id' | 'parent' | 'number' | 'title' | 'text'>>(
  a: readonly T[],
  b: readonly T[],
): Row<T>[] {
  const right = new Map(b.map((clause) => [clause.id, clause]));
  const sameParts = a.filter(({ id, number }) => number === null && right.get(id)?.number === null);
  const pairs = pairClauses(a.filter(isNumbered), b.filter(isNumbered));
  const partners = new Map([
    ...sameParts.map(({ id }) => [id, id] as const),
    ...pairs.map((pair) => [pair.a, pair.b] as const),
  ]);
  const rows: Row<T>[] = a.map((clause) => ({
    a: clause,
    b: right.get(partners.get(clause.id) ?? '') ?? null,
  }));
  const paired = new Set(partners.values());
  for (const [at, clause] of b.entries()) {
    if (paired.has(clause.id)) continue;
    const before = rows.findIndex((row) => row.b !== null && row.b === b[at - 1]);
    rows.splice(before + 1, 0, { a: null, b: clause });
  }
  return rows;
}

function isNumbered({ number }: Pick<Clause, 'number'>): boolean {
  return number !== null;
}
