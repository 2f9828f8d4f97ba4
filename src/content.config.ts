import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { glob, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder, contentPath, readRegisters, readYaml, sourcePath } from './content-folder.ts';
import { sharedNames } from './facts/shared-names.ts';
import { namesIn } from './facts/terms.ts';
import { isKept, removeOthers } from './kept-publications.ts';
import { registersSchema } from './model/register.ts';
import { siteSchema } from './model/site.ts';
import { keepPublications, type ReadingTask } from './publications.ts';

/** The code that reads plans. */
const READERS = 'src/{{mdx,model,facts}/**/*,publications,kept-publications}.ts';

/** What was read of a plan stays in a file of its own: of thousands of plans the store would be too long for a string. */
const keptSchema = z.strictObject({ path: z.string(), digest: z.string() });

/** Reads a plan once: where its files and the code that reads them are as they were, what was read of it is kept. */
async function syncPlans({ store, config, generateDigest, parseData }: LoaderContext): Promise<void> {
  const registers = await readRegisters();
  const readers = generateDigest((await codeOf(READERS)) + JSON.stringify(registers));
  const folder = relative('.', fileURLToPath(new URL('publications', config.cacheDir)));
  const tasks = (await findPlans(generateDigest)).map(({ digest, ...plan }) => ({
    ...plan,
    path: join(folder, `${plan.id}.json`),
    digest: generateDigest([readers, digest, ...plan.names].join('\0')),
  }));
  const changed: ReadingTask[] = [];
  for (const task of tasks) if (!(await isKept(task))) changed.push(task);
  await keepPublications({ tasks: changed, registers });
  const gone = new Set(store.keys());
  for (const { id, path, digest } of tasks) {
    gone.delete(id);
    store.set({ id, data: await parseData({ id, data: { path, digest } }) });
  }
  for (const id of gone) store.delete(id);
  await removeOthers(folder, tasks);
}

/** The plans of the content folder, each with the digest of its files and the names that it shares with others. */
async function findPlans(generateDigest: LoaderContext['generateDigest']) {
  const names = (await readdir(`${contentFolder}/plans`)).filter((name) => name.endsWith('.mdx')).sort();
  const found: { id: string; file: string; digest: string; names: Set<string> }[] = [];
  for (const name of names) {
    const [id, file] = [basename(name, '.mdx'), `plans/${name}`];
    const paths = [join(contentFolder, file), sourcePath(id, 'source.yaml'), sourcePath(id, 'repairs.jsonl')];
    const [mdx = '', ...rest] = await Promise.all(paths.map(textOf));
    found.push({ id, file, digest: generateDigest([mdx, ...rest].join('\0')), names: namesIn(mdx) });
  }
  const shared = sharedNames(found.map(({ names: own }) => own));
  return found.map((plan, index) => ({ ...plan, names: shared[index] ?? new Set() }));
}

async function codeOf(pattern: string): Promise<string> {
  const paths = (await Array.fromAsync(glob(pattern))).sort();
  return (await Promise.all(paths.map(textOf))).join('\0');
}

/** What a file holds; nothing where there is none. */
async function textOf(path: string): Promise<string> {
  return existsSync(path) ? readFile(path, 'utf8') : '';
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
  plans: defineCollection({ loader: contentLoader('plans', syncPlans), schema: keptSchema }),
  registers: defineCollection({ loader: singleLoader('registers', readRegisters), schema: registersSchema }),
  site: defineCollection({
    loader: singleLoader('site', () => readYaml(contentPath('site.yaml'), siteSchema)),
    schema: siteSchema,
  }),
};
