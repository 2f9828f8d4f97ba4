/**
 * An address of the site as a link holds it: below `BASE_PATH` where the site does not stand at the root of its host. A
 * place on the page itself, `#3-10-33`, stays as it is.
 */
export function href(address: string): string {
  if (address.startsWith('#')) return address;
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}

/** An address of the site in full, `https://…/plans/`; without the host where `SITE_URL` does not name it. */
export function fullHref(address: string, site: URL | undefined): string {
  return site ? new URL(href(address), site).href : href(address);
}
