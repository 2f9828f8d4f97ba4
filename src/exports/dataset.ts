import type { z } from 'zod';
import { addressedClauses, clauseAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Reuse } from '../model/reuse.ts';
import type { originFields } from './origin-fields.ts';

/** What exports are made from. */
export interface Corpus {
  plans: readonly Plan[];
  registers: Registers;
  /** The runs of words that clauses of different plans share; none for a file that is not made from them. */
  reuse: readonly Reuse[];
  /** An address of the site as others reach it, below `BASE_PATH` where the site has one. */
  link: (address: string) => string;
}

/** What stands in one cell of a table; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** An open-data file of the site, `/data/<name>.json`, and where `table` is given also `.csv`. */
export interface Dataset {
  name: string;
  title: string;
  /** One sentence on what a row is. */
  description: string;
  /** What a row holds, with words on each field. */
  row: z.ZodObject;
  rows: (corpus: Corpus) => Iterable<object>;
  /** Whether it is made from what plans share, which takes long to find. */
  fromReuse?: boolean;
  /** The same, or what it is made of, as lines of a spreadsheet. */
  table?: Table;
}

/** Lines of a spreadsheet and the names of their columns. */
export interface Table {
  columns: readonly string[];
  rows: (corpus: Corpus) => Iterable<Record<string, Cell>>;
}

/** Where a fact of a clause comes from, in the fields of `originFields`. */
export type Origin = z.infer<typeof originFields>;

/** What `read` finds in each clause of every plan, in the order of the documents, each with its origin before it. */
export function* collect<T extends object>(
  { plans, link }: Corpus,
  read: (clause: Clause) => readonly T[],
): Generator<Origin & T, void> {
  for (const plan of plans) {
    for (const clause of addressedClauses(plan)) {
      const url = link(clauseAddress(plan, clause));
      const origin = { plan: plan.id, planTitle: plan.title, clause: clause.id, url };
      for (const fact of read(clause)) yield { ...origin, ...fact };
    }
  }
}
