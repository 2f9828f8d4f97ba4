import { createHash } from 'node:crypto';
import { createWriteStream, globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type Archive, type ArchivedPlan, archivesOf } from '../exports/archives.ts';
import { ARCHIVE, ARCHIVE_INDEX } from '../model/addresses.ts';

/** The machine-readable files: data, feeds, each plan in every format, the documents as received. */
const PATTERNS = [
  'data/*.{json,csv,sig}',
  '.well-known/*',
  'verify.mjs',
  'feed.xml',
  'log/feed.xml',
  'llms.txt',
  'plans/*.*',
  'plans/*/source/*',
  'plans/*/history/*',
];
const EXCLUDED = /\.(?:html|png|br|gz)$/;

/** A built site with its plans, and the most bytes of an archive. */
interface ArchiveTask {
  folder: string;
  plans: readonly ArchivedPlan[];
  limit?: number;
}

/** The size of an archive and the SHA-256 of its bytes. */
interface ZipInfo {
  bytes: number;
  sha256: string;
}

/**
 * Packs the published files of a built site into `data/all.zip`, or where that would exceed `limit` bytes into an archive for
 * each year, listed in `data/all.json`. The same files always give the same bytes. Throws an Error where a file cannot be read
 * or written.
 */
export async function writeArchives({ folder, plans, limit }: ArchiveTask): Promise<void> {
  const archives = archivesOf(plans, limit);
  const filesOf = divideFiles(findFiles(folder), archives);
  const index = [];
  // Sequential: zlib uses other threads anyway, and few files are open at a time.
  for (const archive of archives) {
    const info = await writeZip(packFiles(folder, filesOf.get(archive) ?? []), join(folder, archive.address));
    index.push({
      name: basename(archive.address),
      year: archive.year,
      plans: archive.plans.length,
      ...info,
    });
  }
  if (archives.some(({ address }) => address === ARCHIVE)) return;
  await writeFile(join(folder, ARCHIVE_INDEX), `${JSON.stringify(index, null, 2)}\n`);
}

/** The paths of the files to archive, sorted. */
function findFiles(folder: string): string[] {
  const names = globSync(PATTERNS, { cwd: folder, exclude: [ARCHIVE_INDEX.slice(1)] });
  return names.filter((name) => !EXCLUDED.test(name)).sort();
}

/** The files of each archive: those of its plans; files of no plan go to the archive of the data. */
function divideFiles(
  names: readonly string[],
  archives: readonly Archive[],
): Map<Archive | undefined, string[]> {
  const archiveOf = new Map(archives.flatMap((archive) => archive.plans.map((id) => [id, archive] as const)));
  const rest = archives.find(({ hasData }) => hasData);
  return Map.groupBy(names, (name) => archiveOf.get(/^plans\/([^/.]+)/.exec(name)?.[1] ?? '') ?? rest);
}

/** The bytes of a ZIP file; yazl opens one file at a time. */
function packFiles(folder: string, names: readonly string[]): PassThrough {
  const zip = new ZipFile();
  const bytes = new PassThrough();
  const onError = (error: Error) => bytes.destroy(error); // yazl may emit more than one
  zip.on('error', onError);
  zip.outputStream.pipe(bytes);
  // ZIP stores local time: a local date gives the same bytes in every time zone.
  const mtime = new Date(2000, 0, 1);
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true, compressionLevel: 4 };
  for (const name of names)
    zip.addReadStreamLazy(name, options, (pass) => pass(null, read(join(folder, name), onError)));
  zip.end();
  return bytes;
}

/** A file as a stream of one chunk; yazl's own takes a third more time and 64 kB of memory for the smallest file. */
function read(path: string, onError: (error: Error) => void): Readable {
  const content = function* () {
    yield readFileSync(path);
  };
  return Readable.from(content()).on('error', onError);
}

async function writeZip(source: PassThrough, path: string): Promise<ZipInfo> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measure(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await pipeline(source, measure, createWriteStream(path));
  return { bytes, sha256: hash.digest('hex') };
}
