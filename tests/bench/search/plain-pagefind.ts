import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { Engine } from './engine.ts';

/** What this needs of Pagefind's own script for the browser. */
interface Pagefind {
  options(options: { basePath: string }): Promise<void>;
  search(typed: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
}

const PAGE = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>Pagefind</title><ol></ol>
<script type="module">
import * as pagefind from './pagefind/pagefind.js';
window.run = async (typed) => {
  document.body.removeAttribute('data-done');
  const list = document.querySelector('ol');
  list.replaceChildren();
  const { results } = await pagefind.search(typed);
  for (const data of await Promise.all(results.slice(0, 15).map((result) => result.data()))) {
    const item = document.createElement('li');
    item.innerHTML = data.excerpt;
    list.append(item);
  }
  document.body.setAttribute('data-done', '');
};
run(new URLSearchParams(location.search).get('q'));
</script>`;

/** Pagefind as its documentation says: a record a clause, in Chinese, plain queries. */
export const plainPagefind: Engine = {
  name: 'plain Pagefind',
  peer: true,
  page: '/peer/',
  first: 'li',
  done: '[data-done]',
  ask: (page, typed) =>
    page.evaluate((words) => (window as unknown as { run(typed: string): Promise<void> }).run(words), typed),
  build: async (plans, folder) => {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('; '));
    const clauses = plans.flatMap((plan) => plan.clauses);
    await Promise.all(
      clauses.map(({ url, title, text }) =>
        index.addCustomRecord({
          url,
          content: `${title ?? ''}\n${text}`,
          language: 'zh',
          meta: { title: title ?? '' },
        }),
      ),
    );
    await index.writeFiles({ outputPath: join(folder, 'peer', 'pagefind') });
    await close();
    await mkdir(join(folder, 'peer'), { recursive: true });
    await writeFile(join(folder, 'peer', 'index.html'), PAGE);
  },
  open: async (_plans, folder) => {
    const bundle = join(folder, 'peer', 'pagefind');
    const script = join(bundle, 'pagefind.mjs');
    await writeFile(script, await readFile(join(bundle, 'pagefind.js')));
    const pagefind = await withFiles(async () => {
      const module: Pagefind = await import(pathToFileURL(script).href);
      await module.options({ basePath: `${pathToFileURL(bundle).href}/` });
      return module;
    });
    return (typed) =>
      withFiles(async () => {
        const { results } = await pagefind.search(typed);
        return (await Promise.all(results.map((result) => result.data()))).map((data) => data.raw_url);
      });
  },
};

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
