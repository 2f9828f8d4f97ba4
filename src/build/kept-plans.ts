import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkFolder } from '../linking.ts';
import { type BuildRecord, readRecord } from './record.ts';

/** The sites that have the pages of plans as they would be now, by the ids of the plans. */
export type KeptPlans = Record<string, string>;

/** A site or a part that was built earlier, with the same code and settings. */
export interface EarlierSite {
  folder: string;
  record: BuildRecord;
}

/** Those of some folders that are sites made with the same things as this one. */
export async function readEarlier(folders: readonly string[], made: string): Promise<EarlierSite[]> {
  const sites = await Promise.all(
    folders.map(async (folder) => ({ folder, record: await readRecord(folder) })),
  );
  return sites.flatMap(({ folder, record }) => (record?.made === made ? { folder, record } : []));
}

/** The first site that has the pages of a plan as its key says, and has not lost them; undefined where none has. */
export function siteWith(plan: string, key: string, sites: readonly EarlierSite[]): EarlierSite | undefined {
  return sites.find(
    ({ folder, record }) =>
      record.plans[plan] === key && existsSync(join(folder, 'plans', plan, 'index.html')),
  );
}

/** The plan that a page or a file belongs to, by its path below `plans`: `qingpu-emergency-2023/1-2/`, `qingpu-emergency-2023.json`. */
export function planOf(path: string): string {
  return path.split(/[/.]/, 1)[0] ?? '';
}

/** Tells of a file, `plans/qingpu-emergency-2023.json`, whether an earlier site has it, byte for byte, as it would be now. */
export async function unchangedIn(
  site: string,
  { made, plans }: Pick<BuildRecord, 'made' | 'plans'>,
): Promise<(path: string) => boolean> {
  const record = await readRecord(site);
  const had = record?.made === made ? record.plans : {};
  return (path) => {
    const [, plan] = path.match(/^plans\/([^/.]+)/) ?? [];
    return plan !== undefined && plan in had && had[plan] === plans[plan];
  };
}

/** Puts the pages of plans and their files into a site, with their compressed forms, each from the folder of a site that has them. */
export function linkPlans(folders: KeptPlans, site: string): void {
  for (const folder of new Set(Object.values(folders)))
    linkFolder(join(folder, 'plans'), join(site, 'plans'), (path) => folders[planOf(path)] === folder);
}

/** The entries of a site's folder of plans that belong to some, by their ids: `qingpu-emergency-2023`, `qingpu-emergency-2023.json`. */
export function entriesOf(plans: Record<string, unknown>, site: string): string[] {
  const folder = join(site, 'plans');
  return existsSync(folder) ? readdirSync(folder).filter((name) => planOf(name) in plans) : [];
}

/** Of some plans with the site that has their pages those that are wanted. */
export function pickPlans(folders: KeptPlans, wanted: (plan: string, folder: string) => boolean): KeptPlans {
  return Object.fromEntries(Object.entries(folders).filter(([plan, folder]) => wanted(plan, folder)));
}
