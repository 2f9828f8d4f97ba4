import { close, createIndex } from 'pagefind';
import type { PageRecord } from './records.ts';

/**
 * Read by Pagefind when it starts. Its files hold so many places: the fewer, the more files there are, and the less a search
 * has to fetch of each. And its memory is one pool: every thread's own would be a fifth more.
 */
const SETTINGS = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '1200', _RJEM_MALLOC_CONF: 'narenas:1' };

/**
 * Gives the words after it the weight of 25 that Pagefind takes as read. Without it they have 24, and Pagefind writes so
 * beside every place where a word stands: a fifth of the index, in which it then looks long for repetitions.
 */
const WEIGHT = '___PAGEFIND_WEIGHT___1.05';

/** Has Pagefind write an index of some pages to a folder. Throws an Error where it cannot. */
export async function runPagefind(records: readonly PageRecord[], outputPath: string): Promise<void> {
  Object.assign(process.env, SETTINGS);
  const { index, errors } = await createIndex({ maxFragments: 1 });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const added = records.map(({ url, pairs, filters }) =>
    // “und”: Pagefind divides the words of Chinese in its own way, and differently here and in the browser.
    index.addCustomRecord({ url, content: [WEIGHT, ...pairs].join(' '), language: 'und', filters }),
  );
  const answers = await Promise.all([...added, index.writeFiles({ outputPath })]);
  await close();
  const failed = answers.flatMap((answer) => answer.errors);
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
}
