import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkFolder } from '../linking.ts';
import type { Compression } from './compress.ts';
import { type BuildRecord, readRecord } from './record.ts';

/** Plans whose pages need not be rendered. */
export interface KeptPlans {
  /** The site or the part that has their pages, by their ids. */
  folders: Record<string, string>;
  /** In which ways the compressed forms there were made that are taken too. */
  compressions: Set<Compression>;
}

/** The plans whose pages an earlier site has as they would be now, each in the first site that has them. */
export async function keptPlans(
  { made, plans }: Pick<BuildRecord, 'made' | 'plans'>,
  earlier: readonly string[],
): Promise<KeptPlans> {
  const records = await Promise.all(earlier.map(readRecord));
  const folders: Record<string, string> = {};
  const compressions = new Set<Compression>();
  for (const [plan, key] of Object.entries(plans)) {
    const at = records.findIndex((record) => record?.made === made && record.plans[plan] === key);
    const [folder, record] = [earlier[at], records[at]];
    if (folder === undefined || !record) continue;
    folders[plan] = folder;
    compressions.add(record.compression);
  }
  return { folders, compressions };
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
export function linkPlans(folders: KeptPlans['folders'], site: string): void {
  for (const folder of new Set(Object.values(folders)))
    linkFolder(join(folder, 'plans'), join(site, 'plans'), (path) => folders[planOf(path)] === folder);
}

/** The entries of a site's folder of plans that belong to some, by their ids: `qingpu-emergency-2023`, `qingpu-emergency-2023.json`. */
export function entriesOf(plans: Record<string, unknown>, site: string): string[] {
  const folder = join(site, 'plans');
  return existsSync(folder) ? readdirSync(folder).filter((name) => planOf(name) in plans) : [];
}

/** Of some plans with the site that has their pages those that are wanted. */
export function pickPlans(
  folders: KeptPlans['folders'],
  wanted: (plan: string, folder: string) => boolean,
): KeptPlans['folders'] {
  return Object.fromEntries(Object.entries(folders).filter(([plan, folder]) => wanted(plan, folder)));
}
