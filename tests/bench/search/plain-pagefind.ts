import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { openPagefind } from '../../search/pagefind/pagefind-script.ts';
import type { Engine } from './engine.ts';

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

/** Pagefind as documented: a custom record for each clause, language Chinese, queries as typed. */
export const plainPagefind: Engine = {
  name: 'plain Pagefind',
  hasScopes: false,
  buildOnly: false,
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
  open: async (_plans, folder) => (await openPagefind(join(folder, 'peer', 'pagefind'))).urls,
};
