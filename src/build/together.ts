import type { AstroIntegration } from 'astro';

type Done = NonNullable<AstroIntegration['hooks']['astro:build:done']>;

/** Integrations that only have work to do when a site's pages stand in their folder, and do it all at once. */
export function together(integrations: readonly AstroIntegration[]): AstroIntegration {
  const all = integrations.map(({ name, hooks }) => ({ name, done: hooks['astro:build:done'] }));
  const run: Done = async (options) => {
    await Promise.all(all.map(({ name, done }) => done?.({ ...options, logger: options.logger.fork(name) })));
  };
  return { name: all.map(({ name }) => name).join(', '), hooks: { 'astro:build:done': run } };
}
