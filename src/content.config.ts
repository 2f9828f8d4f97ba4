import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder, contentPath, readRegisters, readYaml } from './content/folder.ts';
import { readContentPlans } from './content/publications.ts';
import { registersSchema } from './model/register.ts';
import { siteSchema } from './model/site.ts';
import { preparedFolder } from './prepared-plans.ts';

/** What was read of a plan stays in a file of its own: of thousands of plans the store would be too long for a string. */
const keptSchema = z.strictObject({ path: z.string(), digest: z.string() });

async function syncPlans({ store, parseData }: LoaderContext): Promise<void> {
  // A build reads them itself, while the code is bundled; see src/build/site-build.ts.
  const plans = preparedFolder === null ? await readContentPlans(await readRegisters()) : [];
  const gone = new Set(store.keys());
  for (const { id, ...kept } of plans) {
    gone.delete(id);
    store.set({ id, data: await parseData({ id, data: kept }) });
  }
  for (const id of gone) store.delete(id);
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
