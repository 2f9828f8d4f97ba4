import { type Finding, finding } from '../model/finding.ts';
import { newSiteId, type Site } from '../model/site.ts';

/** Checks that the site has an id, of which all ids in its feeds are made; the finding has the line to add, with a new UUID. */
export function checkSite({ id }: Site): Finding[] {
  if (id !== null) return [];
  return [finding('site-id-missing', 0, `the feeds have no id of their own: ${newSiteId()}`)];
}
