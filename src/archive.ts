import { createWriteStream } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { ARCHIVE } from './model/addresses.ts';

/** The published files that the archive holds: the data, each plan in every format, the documents as received, the feeds. */
const HELD = [
  'data/*.{json,csv}',
  'plans/*.{json,xml,md,txt}',
  'plans/*/source/*',
  'feed.xml',
  'log/feed.xml',
  'llms.txt',
];

/** Packs the published files of a folder into its `data/all.zip`; returns their names in their order there. */
export async function writeArchive(folder: string): Promise<string[]> {
  const found = await Array.fromAsync(glob(HELD, { cwd: folder }));
  const names = found.filter((name) => !/\.(?:html|br|gz)$/.test(name)).sort();
  const zip = new ZipFile();
  // A ZIP says the time of the place where it is packed: one that is the same everywhere makes the same bytes.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o644, forceDosTimestamp: true };
  for (const name of names) zip.addFile(join(folder, name), name, options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, ARCHIVE)));
  return names;
}
