import { addressesOf, STANDING_ADDRESSES } from '../model/addresses.ts';
import type { LogEntry } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { numberedAddresses } from '../model/shelves.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The limit of addresses in one map (sitemaps.org 0.9). */
const MOST = 50_000;

/** Every address of the site, once. */
export function allAddresses(
  plans: readonly Plan[],
  registers: Registers,
  log: readonly LogEntry[] = [],
): string[] {
  const ofPlans = plans.flatMap((plan) => addressesOf(plan, registers));
  return [...new Set([...STANDING_ADDRESSES, ...ofPlans, ...numberedAddresses(plans, registers, log)])];
}

/** The site maps by name: `sitemap`, or `sitemap-1`, `sitemap-2`, … where one cannot hold all addresses. */
export function sitemapsOf(addresses: readonly string[]): Map<string, string[]> {
  const maps = Array.from({ length: Math.ceil(addresses.length / MOST) }, (_, n) =>
    addresses.slice(n * MOST, (n + 1) * MOST),
  );
  return new Map(maps.map((own, n) => [maps.length === 1 ? 'sitemap' : `sitemap-${n + 1}`, own]));
}

/** The index of the site maps (sitemaps.org 0.9). */
export function printSitemapIndex(maps: readonly string[]): string {
  const entries = maps.map((map) => `<sitemap><loc>${map}</loc></sitemap>`).join('');
  return print(`<sitemapindex xmlns="${NAMESPACE}">${entries}</sitemapindex>`);
}

/** A site map (sitemaps.org 0.9); the parts of a URL need no escape. */
export function printSitemap(urls: readonly string[]): string {
  const entries = urls.map((url) => `<url><loc>${url}</loc></url>\n`).join('');
  return print(`<urlset xmlns="${NAMESPACE}">\n${entries}</urlset>`);
}

function print(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
