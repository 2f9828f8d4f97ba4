import type { Clause } from '../../model/clause.ts';
import type { Plan } from '../../model/plan.ts';

/** `pagefind/catalog.pack`: what there is to search, newest first. */
export interface Catalog {
  bundles: BundleEntry[];
  /** The tables of the first bundles, which every search begins with. */
  tables: Table[];
  /** The years of which there are 文号. */
  numbers: string[];
}

/** `pagefind/numbers-<year>.pack`: the plans of each 文号 of a year, as the index spells it. */
export type Numbers = Record<string, NumberedPlan[]>;
export type NumberedPlan = Pick<Plan, 'title'> & { number: string; url: string };

/** A Pagefind bundle: the plans of whole years, or a part of a year that has too many. */
export interface BundleEntry {
  /** Its folder, named after its years and its contents, so that nothing in it ever changes. */
  folder: string;
  years: number[];
  plans: number;
  clauses: number;
}

/**
 * `<bundle>/table.pack`: where to find things in a bundle. Pages are numbered through the bundle: each plan has one for
 * its own title and numbers, then one for each clause.
 */
export interface Table {
  /** The first pair of each file of the index, or what of it tells it from the file before; their names are their places. */
  pairs: string[];
  /** How many hundred bytes each has. */
  sizes: number[];
  /** How many clauses each plan has. */
  clauses: number[];
}

/** `<bundle>/lengths.pack`: how many pairs each page has; the index gives the places of pairs as if all were one page. */
export type Lengths = number[];

/** `<bundle>/filters/<facet>.pack`: the pages that have each value of a facet of clauses, as steps from one to the next. */
export type Filter = [value: string, steps: number[]][];

/** What is said of a plan above its hits. */
export type PlanLabel = Pick<Plan, 'id' | 'title' | 'docNumber' | 'year' | 'issuers'> & {
  url: string;
  /** What the plan itself is found by: its titles and numbers. */
  words: string[];
  /** The last date known, for ordering. */
  date: string | null;
};

/** What a hit shows of a clause. */
export type ClauseLabel = Pick<Clause, 'id' | 'number' | 'title' | 'runIn' | 'text'> & {
  url: string;
  /** The numbers and titles of the clauses above it, “三、紧盯重点行业领域”. */
  path: string[];
  units: string[];
  deadlines: string[];
};

/** `<bundle>/sheets/<n>.pack`: what a few pages hold. */
export interface Sheet {
  /** The plans whose pages are here, each with the page it begins with. */
  plans: { first: number; label: PlanLabel }[];
  /** A page each; null for a plan's own. */
  clauses: (ClauseLabel | null)[];
  /** Traditional characters in these words, and what they are compared as. */
  fold: [string, string][];
}

/** `<bundle>/plans.pack`: what the plans of a bundle can be filtered by, in the order of the bundle. */
export type PlanFacts = Pick<Plan, 'id' | 'year' | 'region' | 'level' | 'issuers'>;

/** How many pages a sheet holds. */
export const SHEET = 2;

/** `pagefind/labels.pack`: the names of the values that hits are filtered by, shanghai → 上海市. */
export type Labels = Record<'region' | 'sector' | 'theme' | 'unit', Record<string, string>>;

/** `pagefind/related.pack`: for each sector and theme the words that speak of it, its name first. */
export type RelatedWords = string[][];

/** `pagefind/suggestions.pack`: what is offered while someone is typing. */
export interface Suggestion {
  kind: 'plan' | 'number' | 'sector' | 'unit' | 'document';
  text: string;
}
