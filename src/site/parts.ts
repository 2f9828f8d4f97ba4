import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lockCache, MANIFEST, unlockCache } from '../cache/lock.ts';

// A part is the cache that Astro's incremental build keeps of its pages. Merging joins the parts into one cache and builds the
// whole site, which renders only pages that are missing or stale. The format of Astro's manifest is undocumented;
// `manifestSchema` fails when it changes.

const PAGES = 'dist';

const manifestSchema = z.looseObject({
  version: z.literal(1),
  configHash: z.string(),
  lockfileHash: z.string(),
  keyDigest: z.string(),
  routes: z.record(
    z.string(),
    z.looseObject({ dependencyHash: z.string(), paths: z.record(z.string(), z.unknown()) }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;

/** Thrown where a part cannot be used. */
export class PartError extends Error {
  override readonly name = 'PartError';
}

/** Copies the pages and the manifest of a part from Astro's cache into a folder. */
export function savePart(cache: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of [MANIFEST, PAGES]) cpSync(join(cache, name), join(folder, name), { recursive: true });
}

/**
 * Joins parts into Astro's cache, which is locked meanwhile. Throws a PartError where a folder is not a part, or was built
 * with other settings, packages or another version of Astro.
 */
export async function joinParts(parts: readonly string[], cache: string): Promise<void> {
  const manifests = parts.map(readManifest);
  const [first] = manifests;
  if (!first) throw new PartError('there are no parts');
  for (const [index, { configHash, lockfileHash }] of manifests.entries())
    if (configHash !== first.configHash || lockfileHash !== first.lockfileHash)
      throw new PartError(`${parts[index]} was built with other settings or packages; build it again`);
  const routes: Manifest['routes'] = {};
  for (const manifest of manifests)
    for (const [component, { dependencyHash, paths }] of Object.entries(manifest.routes))
      routes[component] = { dependencyHash, paths: { ...routes[component]?.paths, ...paths } };
  await lockCache(cache, console);
  rmSync(join(cache, PAGES), { recursive: true, force: true });
  for (const part of parts) cpSync(join(part, PAGES), join(cache, PAGES), { recursive: true });
  writeFileSync(join(cache, MANIFEST), JSON.stringify({ ...first, routes }));
  unlockCache(cache);
}

function readManifest(part: string): Manifest {
  const path = join(part, MANIFEST);
  if (!existsSync(path)) throw new PartError(`${part} is not a part of a site; build it with --shard`);
  const result = manifestSchema.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!result.success)
    throw new PartError(
      `${path} was not written by this version of Astro; run npm install and build the part again`,
    );
  return result.data;
}

/** The parsed JSON; null where it is invalid, as in a truncated copy. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
