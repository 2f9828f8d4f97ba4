import { globSync } from 'node:fs';
import { select, selectAll } from 'hast-util-select';
import type { BuiltPage } from './pages.ts';

/** A route of `src/pages/`, `/plans/[plan]/`, with the pattern of its addresses. */
interface Route {
  name: string;
  pattern: RegExp;
}

// Routes with fewer parameters come first, as in Astro; routes with the same pattern count as one.
const routes: Route[] = globSync('**/*.{astro,mdx}', { cwd: 'src/pages', exclude: ['**/_*/**'] })
  .map((file) => `/${file.replace(/\.(astro|mdx)$/, '/').replace(/(^|\/)index\/$/, '$1')}`)
  .map((name) => ({ name, pattern: new RegExp(`^${name.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`) }))
  // Withdrawn plans and numbered pages do not exist in this content; see many-plans.test.ts.
  .filter(({ name }) => !name.includes('[...'))
  .sort((a, b) => a.name.split('[').length - b.name.split('[').length || (a.name < b.name ? -1 : 1))
  .filter(({ pattern: { source } }, at, all) => all[at - 1]?.pattern.source !== source);

/**
 * The pages that represent all others: of each route the longest, then each with a kind of element that none of the
 * longer pages has. Redirects are left out. Throws an Error where a route has no page.
 */
export function sampleAddresses(site: readonly BuiltPage[]): string[] {
  const pages = Map.groupBy(site, ({ address }) => routeOf(address));
  return routes.flatMap(({ name }) => {
    const own = pages.get(name) ?? [];
    if (own.length === 0) throw new Error(`no page was built for ${name}`);
    const seen = new Set<string>();
    const sample = own
      .filter(stays)
      .sort((a, b) => b.html.length - a.html.length)
      .filter((page) => isNew(page, seen));
    return sample.map(({ address }) => address);
  });
}

/** The longest page of each route. */
export function longestAddresses(site: readonly BuiltPage[]): string[] {
  const pages = site.filter(stays).sort((a, b) => b.html.length - a.html.length);
  const longest = Map.groupBy(pages, ({ address }) => routeOf(address));
  return routes.flatMap(({ name }) => longest.get(name)?.[0]?.address ?? []);
}

/** Whether a page is not a redirect. */
function stays({ tree }: BuiltPage): boolean {
  return !select('meta[http-equiv="refresh"]', tree);
}

function routeOf(address: string): string | undefined {
  return routes.find(({ pattern }) => pattern.test(address.replace(/\.html$/, '/')))?.name;
}

/** Whether a page has a kind of element, `a.mark.supplied`, that is not in `seen`; adds its kinds to `seen`. */
function isNew({ tree }: BuiltPage, seen: Set<string>): boolean {
  const before = seen.size;
  for (const { tagName, properties } of selectAll('*', tree)) {
    seen.add([tagName, properties['className']].flat().join('.'));
  }
  return seen.size > before;
}
