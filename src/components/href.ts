/** An address of the site as a link holds it: below `BASE_PATH` where the site does not stand at the root of its host. */
export function href(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}
