import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder, contentPath, readPeers, readRegisters, readYaml } from './content/folder.ts';
import { readContentPlans } from './content/publications.ts';
import { peerSchema } from './model/peer.ts';
import { registersSchema } from './model/register.ts';
import { siteSchema } from './model/site.ts';

/** A plan's publication is in a cache file of its own: of thousands of plans the store would be too long for a string. */
const versionSchema = z.strictObject({ digest: z.string() });

async function syncPlans({ store, parseData, watcher }: LoaderContext): Promise<void> {
  const gone = new Set(store.keys());
  // Only `astro dev` gives a watcher: there an editor sees drafts, and builds leave them out.
  const drafts = watcher !== undefined;
  for (const { id, digest } of await readContentPlans(await readRegisters(), { drafts })) {
    gone.delete(id);
    store.set({ id, data: await parseData({ id, data: { digest } }) });
  }
  for (const id of gone) store.delete(id);
}

/** A loader that loads again when a file of the content changes while someone is editing. */
function contentLoader(name: string, sync: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    async load(context) {
      const { watcher, logger } = context;
      if (!watcher) return sync(context);
      // While someone is editing, what cannot be read is said, and what was read before stays.
      const syncOrSay = () => sync(context).catch((error) => logger.error(String(error)));
      await syncOrSay();
      watcher.add(contentFolder);
      watcher.on('all', (_event, path) => {
        if (path.startsWith(contentFolder)) void syncOrSay();
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
  plans: defineCollection({ loader: contentLoader('plans', syncPlans), schema: versionSchema }),
  registers: defineCollection({ loader: singleLoader('registers', readRegisters), schema: registersSchema }),
  peers: defineCollection({
    loader: singleLoader('peers', async () => ({ peers: await readPeers() })),
    schema: z.strictObject({ peers: z.array(peerSchema) }),
  }),
  site: defineCollection({
    loader: singleLoader('site', () => readYaml(contentPath('site.yaml'), siteSchema)),
    schema: siteSchema,
  }),
};
