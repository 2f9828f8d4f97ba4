import { isPage } from '../components/href.ts';
import { once, readPlans, readRegisters } from '../plans.ts';
import { allAddresses, sitemapsOf } from '../views/sitemap.ts';

/** Every address that a reader may keep, once. */
export const readAddresses = once(async () => allAddresses(await readPlans(), await readRegisters()));

/** The site maps by name: every such address that is a page. */
export const readSitemaps = once(async () => sitemapsOf((await readAddresses()).filter(isPage)));
