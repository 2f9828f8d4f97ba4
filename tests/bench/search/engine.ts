import type { Page } from 'playwright-core';
import type { SearchedPlan } from '../../../src/search/write/sources.ts';

/** A way to search the clauses of some plans, measured as a whole. */
export interface Engine {
  name: string;
  /** Whether a term may stand in the title, place, issuer, year or number of the plan instead of in the clause. */
  hasScopes: boolean;
  /** Whether only its building is of interest. */
  buildOnly: boolean;
  /** Writes what a browser needs below `folder`. */
  build(plans: readonly SearchedPlan[], folder: string): Promise<void>;
  /** The addresses of the clauses that a query finds, as the page of this engine would. */
  open(plans: readonly SearchedPlan[], folder: string): Promise<(typed: string) => Promise<Iterable<string>>>;
  /** The address of the page that searches, below which `?q=` is the query. */
  page: string;
  /** Matches an element once the first hit is there, and once nothing more is on its way. */
  first: string;
  done: string;
  /** Asks something else on a page that has answered already. */
  ask(page: Page, typed: string): Promise<void>;
}
