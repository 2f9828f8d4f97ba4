import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import type { Engine } from './engine.ts';

/** The settings of VitePress's local search (vitepress 1.6, localSearchPlugin.ts and VPLocalSearchBox.vue). */
const INDEX = { fields: ['title', 'titles', 'text'], storeFields: ['title', 'titles'] };
const SEARCH = { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } };

const PAGE = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>MiniSearch</title><ol></ol>
<script type="module">
import MiniSearch from './minisearch.js';
const json = await (await fetch('./index.json')).text();
const index = MiniSearch.loadJSON(json, ${JSON.stringify({ ...INDEX, searchOptions: SEARCH })});
window.run = async (typed) => {
  document.body.removeAttribute('data-done');
  const list = document.querySelector('ol');
  list.replaceChildren();
  for (const { title, id } of index.search(typed).slice(0, 15)) {
    const item = document.createElement('li');
    item.textContent = title || id;
    list.append(item);
  }
  document.body.setAttribute('data-done', '');
};
run(new URLSearchParams(location.search).get('q'));
</script>`;

/** MiniSearch as configured by VitePress: one index file, which the browser loads whole. */
export const miniSearch: Engine = {
  name: 'MiniSearch as in VitePress',
  hasScopes: false,
  buildOnly: false,
  page: '/mini/',
  first: 'li',
  done: '[data-done]',
  ask: (page, typed) =>
    page.evaluate((words) => (window as unknown as { run(typed: string): Promise<void> }).run(words), typed),
  build: async (plans, folder) => {
    const index = new MiniSearch({ ...INDEX, searchOptions: SEARCH });
    for (const { plan, clauses } of plans) {
      index.addAll(
        clauses.map(({ url, title, text }) => ({ id: url, title: title ?? '', titles: [plan.title], text })),
      );
    }
    const out = join(folder, 'mini');
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'index.json'), JSON.stringify(index));
    await copyFile(fileURLToPath(import.meta.resolve('minisearch')), join(out, 'minisearch.js'));
    await writeFile(join(out, 'index.html'), PAGE);
    built.set(folder, index);
  },
  open: async (_plans, folder) => async (typed) =>
    (built.get(folder)?.search(typed) ?? []).map(({ id }) => String(id)),
};

const built = new Map<string, MiniSearch>();
