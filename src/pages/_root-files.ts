import { fullHref, isPage } from '../components/href.ts';
import { readLogEntries, readPlans, readRegisters, readSite } from '../content/collections.ts';
import { openSearchDescription } from '../exports/opensearch.ts';
import { allAddresses, printSitemap, printSitemapIndex, sitemapsOf } from '../views/sitemap.ts';

/** The XML files at the root of the site whose every address must be in full, by name: site maps, their index, OpenSearch 1.1. */
export async function rootFiles(site: URL): Promise<Map<string, string>> {
  const full = (address: string) => fullHref(address, site);
  const addresses = allAddresses(await readPlans(), await readRegisters(), await readLogEntries()).filter(
    isPage,
  );
  const maps = sitemapsOf(addresses);
  return new Map([
    ...[...maps].map(([name, own]): [string, string] => [name, printSitemap(own.map(full))]),
    ['sitemap-index', printSitemapIndex([...maps.keys()].map((name) => full(`/${name}.xml`)))],
    ['opensearch', openSearchDescription(await readSite(), full('/search/'))],
  ]);
}
