import { defineCollection } from 'astro:content';
import { glob, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFolder, contentPath, readRegisters, readYaml } from './content-folder.ts';
import { sharedNames } from './facts/shared-names.ts';
import { publicationSchema } from './model/publication.ts';
import { registersSchema } from './model/register.ts';
import { siteSchema } from './model/site.ts';
import { type ReadingTask, readPublications } from './publications.ts';

/** Reads a plan once: where its files and the code that reads them are as they were, the store's is kept. */
async function syncPlans({ store, generateDigest, parseData }: LoaderContext): Promise<void> {
  const registers = await readRegisters();
  const readers = generateDigest(
    (await textOf('.', 'src/{mdx,model,facts}/**/*.ts')) + JSON.stringify(registers),
  );
  const gone = new Set(store.keys());
  const files = (await Array.fromAsync(glob('plans/*.mdx', { cwd: contentFolder }))).sort();
  const shared = sharedNames(await Promise.all(files.map((file) => textOf(contentFolder, file))));
  const changed: (ReadingTask & { digest: string })[] = [];
  for (const [index, file] of files.entries()) {
    const id = basename(file, '.mdx');
    gone.delete(id);
    const names = shared[index] ?? new Set();
    const text = await textOf(contentFolder, `{${file},sources/${id}/*.{yaml,jsonl}}`);
    const digest = generateDigest([readers, text, ...names].join('\0'));
    if (store.get(id)?.digest !== digest) changed.push({ id, file, names, digest });
  }
  const read = await readPublications({ tasks: changed, registers });
  for (const [index, { id, digest }] of changed.entries()) {
    store.set({ id, data: await parseData({ id, data: { ...read[index] } }), digest });
  }
  for (const id of gone) store.delete(id);
}

async function textOf(cwd: string, pattern: string): Promise<string> {
  const paths = (await Array.fromAsync(glob(pattern, { cwd }))).sort();
  const texts = await Promise.all(paths.map((path) => readFile(`${cwd}/${path}`, 'utf8')));
  return texts.join('\0');
}

/** A loader that loads again when a file of the content changes while someone is editing. */
function contentLoader(name: string, sync: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    async load(context) {
      await sync(context);
      context.watcher?.add(contentFolder);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(contentFolder)) void sync(context);
      });
    },
  };
}

/** A loader for one entry, read afresh each time. */
function singleLoader(name: string, read: () => Promise<Record<string, unknown>>): Loader {
  return contentLoader(name, async ({ store, parseData }) => {
    store.set({ id: name, data: await parseData({ id: name, data: await read() }) });
  });
}

export const collections = {
  plans: defineCollection({ loader: contentLoader('plans', syncPlans), schema: publicationSchema }),
  registers: defineCollection({ loader: singleLoader('registers', readRegisters), schema: registersSchema }),
  site: defineCollection({
    loader: singleLoader('site', () => readYaml(contentPath('site.yaml'), siteSchema)),
    schema: siteSchema,
  }),
};
