import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise } from 'yauzl';

/** The entries of a ZIP file with their bytes, read by another program's rules. */
export async function readZip(bytes: Buffer): Promise<{ entry: Entry; bytes: Buffer }[]> {
  const zip = await fromBufferPromise(bytes);
  const files = [];
  for await (const entry of zip.eachEntry())
    files.push({ entry, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  return files;
}
