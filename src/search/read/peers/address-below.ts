/** The full address of a page of a site. Throws a RangeError where it would lead anywhere else. */
export function addressBelow(address: string, site: string): string {
  const { href } = new URL(address, site);
  if (!href.startsWith(site)) throw new RangeError(`${address} is not below ${site}`);
  return href;
}
