import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of the interface of `pagefind.js` that tests use. */
interface Pagefind {
  options(options: { basePath: string }): Promise<void>;
  search(typed: string): Promise<{ results: { words: number[]; data(): Promise<{ raw_url: string }> }[] }>;
}

interface FoundDocument {
  url: string;
  positions: number[];
}

/** `pagefind.js` and its WebAssembly, run in Node on an index that Pagefind has written. */
export interface PagefindScript {
  /** The documents that it finds, each with all positions of the words of the query. */
  search(typed: string): Promise<FoundDocument[]>;
}

/** Opens an index with the `pagefind.js` in it. */
export async function openPagefind(folder: string): Promise<PagefindScript> {
  const script = join(folder, 'pagefind.mjs');
  await writeFile(script, await readFile(join(folder, 'pagefind.js')));
  const pagefind = await withFiles(async () => {
    const module: Pagefind = await import(pathToFileURL(script).href);
    await module.options({ basePath: `${pathToFileURL(folder).href}/` });
    return module;
  });
  return {
    search: (typed) =>
      withFiles(async () => {
        const { results } = await pagefind.search(typed);
        return Promise.all(
          results.map(async ({ words, data }) => ({ url: (await data()).raw_url, positions: words })),
        );
      }),
  };
}

/** Lets `fetch` read files while a task runs, as the script would from a server. */
async function withFiles<T>(task: () => Promise<T>): Promise<T> {
  const before = globalThis.fetch;
  globalThis.fetch = async (input) =>
    new Response(await readFile(new URL(String(input).replace(/\?.*/, ''))));
  try {
    return await task();
  } finally {
    globalThis.fetch = before;
  }
}
