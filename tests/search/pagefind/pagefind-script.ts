import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of the interface of `pagefind.js` that tests use. */
interface Pagefind {
  options(options: { basePath: string }): Promise<void>;
  search(query: string): Promise<{ results: { words: number[]; data(): Promise<{ raw_url: string }> }[] }>;
}

/** `pagefind.js` and its WebAssembly, run in Node on an index that Pagefind has written. */
export interface PagefindScript {
  /** All positions of the words of a query in each document that it finds. */
  positions(query: string): Promise<number[][]>;
  /** The addresses of the documents that it finds, for which it reads the text of each. */
  urls(query: string): Promise<string[]>;
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
  const search = async (query: string) => (await pagefind.search(query)).results;
  return {
    positions: (query) => withFiles(async () => (await search(query)).map(({ words }) => words)),
    urls: (query) =>
      withFiles(async () =>
        Promise.all((await search(query)).map(async ({ data }) => (await data()).raw_url)),
      ),
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
