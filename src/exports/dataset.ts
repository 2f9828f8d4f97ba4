import type { z } from 'zod';
import { addressedClauses, clauseAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Reuse } from '../model/reuse.ts';
import type { originFields } from './origin-fields.ts';

/** The data that exports are made from. */
export interface Corpus {
  plans: readonly Plan[];
  registers: Registers;
  /** The passages that clauses of different plans share; empty for files that do not need them. */
  reuse: readonly Reuse[];
  /** Makes a link from an address of the site, with `BASE_PATH`. */
  link: (address: string) => string;
}

/** The value of a table cell; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** An open-data file of the site, `/data/<name>.json`, and where `table` is given also `.csv`. */
export interface Dataset {
  name: string;
  title: string;
  /** A sentence that describes a row. */
  description: string;
  /** The schema of a row, with a description of each field. */
  row: z.ZodObject;
  rows: (corpus: Corpus) => Iterable<object>;
  /** Whether it needs `Corpus.reuse`, which takes long to find. */
  fromReuse?: boolean;
  /** The CSV file. */
  table?: Table;
}

/** The columns and rows of a CSV file. */
export interface Table {
  columns: readonly string[];
  rows: (corpus: Corpus) => Iterable<Record<string, Cell>>;
}

/** The facts that `read` returns for each clause of every plan, in document order, each with the fields of its origin. */
export function* collect<T extends object>(
  { plans, link }: Corpus,
  read: (clause: Clause) => readonly T[],
): Generator<z.infer<typeof originFields> & T, void> {
  for (const plan of plans) {
    for (const clause of addressedClauses(plan)) {
      const url = link(clauseAddress(plan, clause));
      const origin = { plan: plan.id, planTitle: plan.title, clause: clause.id, url };
      for (const fact of read(clause)) yield { ...origin, ...fact };
    }
  }
}
