import { join } from 'node:path';
import { linkFolder } from '../linking.ts';
import { COMPRESSED, type Compression } from './compress.ts';
import { type BuildRecord, readRecord } from './record.ts';

/** A site or a part that was built before. */
export interface EarlierSite {
  folder: string;
  record: BuildRecord;
}

/** The plans whose pages an earlier site has as they would be now, each with the first site that has them. */
export async function keptPlans(
  { made, plans }: Pick<BuildRecord, 'made' | 'plans'>,
  earlier: readonly string[],
): Promise<Map<string, EarlierSite>> {
  const records = await Promise.all(earlier.map(readRecord));
  const sites = earlier.flatMap((folder, index): EarlierSite[] => {
    const record = records[index];
    return record?.made === made ? [{ folder, record }] : [];
  });
  return new Map(
    Object.entries(plans).flatMap(([plan, key]): [string, EarlierSite][] => {
      const site = sites.find(({ record }) => record.plans[plan] === key);
      return site ? [[plan, site]] : [];
    }),
  );
}

/** The plan that a page or a file belongs to, by its path below `plans`: `qingpu-emergency-2023/1-2/`, `qingpu-emergency-2023.json`. */
export function planOf(path: string): string {
  return path.split(/[/.]/, 1)[0] ?? '';
}

/**
 * Puts the pages of the plans and their files into a site, with the compressed forms of these where all are compressed
 * alike; returns how, “none” where they are not.
 */
export function takePlans(kept: ReadonlyMap<string, EarlierSite>, site: string): Compression {
  const earlier = new Set(kept.values());
  const [compression = 'none', ...others] = new Set([...earlier].map(({ record }) => record.compression));
  const taken = others.length > 0 ? 'none' : compression;
  for (const from of earlier) {
    linkFolder(join(from.folder, 'plans'), join(site, 'plans'), (path) => {
      return kept.get(planOf(path)) === from && !(taken === 'none' && COMPRESSED.test(path));
    });
  }
  return taken;
}
