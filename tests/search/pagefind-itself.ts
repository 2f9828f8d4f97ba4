import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is asked here of Pagefind's own script for the browser. */
interface Pagefind {
  options(options: { basePath: string }): Promise<void>;
  search(typed: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** Pagefind's own `pagefind.js` and WebAssembly, run on a bundle that Pagefind has written. */
export interface PagefindItself {
  /** The addresses of all pages that it finds. */
  search(typed: string): Promise<string[]>;
  /** How many pages have each value of each filter. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** Opens a bundle with the script that stands in it. */
export async function openPagefind(bundle: string): Promise<PagefindItself> {
  const script = join(bundle, 'pagefind.mjs');
  await writeFile(script, await readFile(join(bundle, 'pagefind.js')));
  const pagefind = await withFiles(async () => {
    const module: Pagefind = await import(pathToFileURL(script).href);
    await module.options({ basePath: `${pathToFileURL(bundle).href}/` });
    return module;
  });
  return {
    search: (typed) =>
      withFiles(async () => {
        const { results } = await pagefind.search(typed);
        return (await Promise.all(results.map((result) => result.data()))).map((data) => data.raw_url);
      }),
    filters: () => withFiles(() => pagefind.filters()),
  };
}

/** Lets a script for browsers fetch files. */
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
