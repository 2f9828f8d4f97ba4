import { clausePagesNamed, hasOwnPage, reachableAddress } from '../model/clause-pages.ts';

const clausePages = clausePagesNamed(import.meta.env.CLAUSE_PAGES);

/**
 * The `href` of an address of the site, with `BASE_PATH` in front. A fragment, `#3-10-33`, stays as it is; a clause without
 * a page of its own is linked on the page of its plan.
 */
export function href(address: string): string {
  if (address.startsWith('#')) return address;
  return import.meta.env.BASE_URL.replace(/\/$/, '') + reachableAddress(address, clausePages);
}

/** Whether an address has a page of its own; a clause may only have a place on the page of its plan. */
export function isPage(address: string): boolean {
  return reachableAddress(address, clausePages) === address;
}

/** The link from a plan's page to a clause of it, `3-10-33/`, or `#3-10-33` where the clause has no page of its own. */
export function clauseHref(id: string): string {
  return hasOwnPage(id, clausePages) ? `${id}/` : `#${id}`;
}

/** An address of the site in full, `https://…/plans/`; without the host where `SITE_URL` is not set. */
export function fullHref(address: string, site: URL | undefined): string {
  return site ? new URL(href(address), site).href : href(address);
}
