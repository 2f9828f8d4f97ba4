import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, elementsWith } from './pages.ts';

const HOST = 'https://site.invalid';
// The 404 page is served at any address.
const ANYWHERE = '/no/such/page/';

/** A link of a page, as written and resolved to an address of the site; `#main` is resolved against the page. */
interface Link {
  page: string;
  written: string;
  address: string;
  anchor: string;
}

/** The internal links of a page, with those to files and the targets of forms. */
export function linksOf({ address, tree }: BuiltPage, base: string): Link[] {
  const place = new URL(base + (address === '/404.html' ? ANYWHERE : address), HOST);
  return ['href', 'src', 'action', 'data']
    .flatMap((property) => elementsWith(property, tree))
    .map(({ value }) => ({ value, url: new URL(value, place) }))
    .filter(({ url }) => url.origin === HOST)
    .map(({ value, url }) => ({
      page: address,
      written: value,
      address:
        url.pathname === place.pathname ? address : decodeURIComponent(withoutBase(url.pathname, base)),
      anchor: decodeURIComponent(url.hash.slice(1)),
    }));
}

/** Whether a static host has a file at an address of the site. */
export function isAnswered(folder: string, address: string): boolean {
  return existsSync(join(folder, address, address.endsWith('/') ? 'index.html' : ''));
}

/** The broken links of a built site, each once: there is no such file below `base`, or no such element. */
export function brokenLinks(pages: readonly BuiltPage[], folder: string, base = ''): string[] {
  const ids = new Map(
    pages.map((page) => [page.address, new Set(elementsWith('id', page.tree).map(({ value }) => value))]),
  );
  const links = pages.flatMap((page) => linksOf(page, base));
  const addresses = new Set(links.map(({ address }) => address));
  const answered = new Set([...addresses].filter((address) => isAnswered(folder, address)));
  const leads = ({ address, anchor }: Link): boolean =>
    answered.has(address) && (anchor === '' || ids.get(address)?.has(anchor) === true);
  const broken = links.filter((link) => !leads(link));
  const groups = Map.groupBy(broken, ({ written }) => written);
  return [...groups].map(([written, on]) => `${written} on ${on.length} pages, ${on[0]?.page} first`);
}

function withoutBase(path: string, base: string): string {
  return path.startsWith(`${base}/`) ? path.slice(base.length) : `/outside of ${base}${path}`;
}
