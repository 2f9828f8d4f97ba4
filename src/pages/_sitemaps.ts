import { isPage } from '../components/href.ts';
import { once, readPlans, readRegisters } from '../content/collections.ts';
import { allAddresses, sitemapsOf } from '../views/sitemap.ts';

/** The site maps by name: every address that is a page. */
export const readSitemaps = once(async () =>
  sitemapsOf(allAddresses(await readPlans(), await readRegisters()).filter(isPage)),
);
