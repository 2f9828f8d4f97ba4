import { globSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVE } from './model/addresses.ts';
import { type Files, writeZip } from './zip/zip-file.ts';

/** The published files that the archive holds: the data, the feeds, each plan in every format, the documents as received. */
const HELD = {
  files: ['data/*.{json,csv}', 'feed.xml', 'log/feed.xml', 'llms.txt'],
  plans: ['plans/*.{json,xml,md,txt}', 'plans/*/source/*'],
};
/** The last of the files, for which all plans have to be compared, come with those of the plans. */
const LAST = 'data/reuse.{json,csv,schema.json}';

/** Whether a file, `plans/qingpu-emergency-2023.json`, is byte for byte the one that an earlier site has. */
type IsUnchanged = (name: string) => boolean;

/** The files of a site as they come. */
interface Coming {
  files: Promise<unknown>;
  /** When those of the plans are there it is known which of them an earlier site has. */
  plans: Promise<IsUnchanged>;
}

const THERE: Coming = { files: Promise.resolve(), plans: Promise.resolve(() => false) };

/**
 * Packs the published files of a site into its `data/all.zip` as they come, those that are unchanged as they are in the
 * archive of an earlier site; what only that site has of these is packed too.
 */
export async function writeArchive(folder: string, coming = THERE, earlier?: string): Promise<void> {
  let isUnchanged: IsUnchanged = () => false;
  const last = earlier ?? folder;
  await coming.files;
  const had = findFiles(last, HELD.plans);
  async function* groups(): AsyncGenerator<Files> {
    yield new Map(findFiles(folder, HELD.files, [LAST]));
    isUnchanged = await coming.plans;
    const unchanged = had.filter(([name]) => isUnchanged(name));
    yield new Map([...new Map([...unchanged, ...findFiles(folder, [LAST, ...HELD.plans])])].sort(byName));
  }
  const archive = { path: join(last, ARCHIVE), has: (name: string) => isUnchanged(name) };
  await writeZip(join(folder, ARCHIVE), groups(), archive);
}

/** Files of a site by name, each with its path. */
function findFiles(
  folder: string,
  held: readonly string[],
  exclude: readonly string[] = [],
): [name: string, path: string][] {
  // Three times as fast as `glob`.
  const names = globSync(held, { cwd: folder, exclude }).filter((name) => !/\.(?:html|br|gz)$/.test(name));
  return names.map((name): [string, string] => [name, join(folder, name)]).sort(byName);
}

function byName([a]: [name: string, path: string], [b]: [name: string, path: string]): number {
  return a < b ? -1 : 1;
}
