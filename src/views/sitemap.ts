import { addressesOf, STANDING_ADDRESSES } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Every address of the site, once. */
export function allAddresses(plans: readonly Plan[], registers: Registers): string[] {
  return [...new Set([...STANDING_ADDRESSES, ...plans.flatMap((plan) => addressesOf(plan, registers))])];
}

/** The site map's index (sitemaps.org 0.9), which names one map. */
export function printSitemapIndex(map: string): string {
  return print(`<sitemapindex xmlns="${NAMESPACE}"><sitemap><loc>${map}</loc></sitemap></sitemapindex>`);
}

/** The site map (sitemaps.org 0.9); the parts of a URL need no escape. */
export function printSitemap(urls: readonly string[]): string {
  const entries = urls.map((url) => `<url><loc>${url}</loc></url>\n`).join('');
  return print(`<urlset xmlns="${NAMESPACE}">\n${entries}</urlset>`);
}

function print(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
