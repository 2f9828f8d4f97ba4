import { clausePagesNamed, hasOwnPage, reachableAddress } from '../model/clause-pages.ts';

const clausePages = clausePagesNamed(import.meta.env.CLAUSE_PAGES);

/**
 * An address of the site as a link holds it: below `BASE_PATH` where the site does not stand at the root of its host. A
 * place on the page itself, `#3-10-33`, stays as it is; a clause without a page of its own is on its plan's.
 */
export function href(address: string): string {
  if (address.startsWith('#')) return address;
  return import.meta.env.BASE_URL.replace(/\/$/, '') + reachableAddress(address, clausePages);
}

/** Whether an address is that of a page; a clause without one of its own is a place on its plan's. */
export function isPage(address: string): boolean {
  return reachableAddress(address, clausePages) === address;
}

/** The link from a plan's page to a clause of it, `3-10-33/`, or `#3-10-33` where the clause has no page of its own. */
export function clauseHref(id: string): string {
  return hasOwnPage(id, clausePages) ? `${id}/` : `#${id}`;
}

/** An address of the site in full, `https://…/plans/`; without the host where `SITE_URL` does not name it. */
export function fullHref(address: string, site: URL | undefined): string {
  return site ? new URL(href(address), site).href : href(address);
}
