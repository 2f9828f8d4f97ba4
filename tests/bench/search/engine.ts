import type { Page } from 'playwright-core';
import type { SearchedPlan } from '../../../src/search/write/sources.ts';

/** A search engine with its index and its page. */
export interface Engine {
  name: string;
  /** Whether a term may stand in the title, place, issuer, year or number of the plan instead of in the clause. */
  hasScopes: boolean;
  /** Whether only the time to build its index is measured. */
  buildOnly: boolean;
  /** Writes the index and, unless the site has it, the page into `folder`. */
  build(plans: readonly SearchedPlan[], folder: string): Promise<void>;
  /** Opens an index; the function returns the addresses of the clauses that a query finds. */
  open(plans: readonly SearchedPlan[], folder: string): Promise<(typed: string) => Promise<Iterable<string>>>;
  /** The address of the search page, which takes a query as `?q=`. */
  page: string;
  /** CSS selectors that match as soon as the first hit is shown, and when all are. */
  first: string;
  done: string;
  /** Enters another query on an open search page. */
  ask(page: Page, typed: string): Promise<void>;
}
