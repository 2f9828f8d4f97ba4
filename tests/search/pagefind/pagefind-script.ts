import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is asked here of Pagefind's own script for the browser. */
interface Pagefind {
  options(options: { basePath: string }): Promise<void>;
  search(typed: string): Promise<{ results: { words: number[]; data(): Promise<{ raw_url: string }> }[] }>;
}

interface FoundPage {
  url: string;
  places: number[];
}

/** Pagefind's own `pagefind.js` and WebAssembly, run on a bundle that Pagefind has written. */
export interface PagefindItself {
  /** The pages that it finds, each with all places of each word asked for. */
  search(typed: string): Promise<FoundPage[]>;
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
        return Promise.all(
          results.map(async ({ words, data }) => ({ url: (await data()).raw_url, places: words })),
        );
      }),
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
