import { readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { linkFolder } from '../linking.ts';
import { textsIn } from './compress.ts';

/** What of the last site's folders is in the new one as it is, by the folder: `plans` → `qingpu-emergency-2023.json`. */
export type Staying = Record<string, readonly string[]>;

/** What stays, by the folder, of paths in the site, `plans/qingpu-emergency-2023.json`. */
export function stayingOf(paths: readonly string[]): Staying {
  const folders = Map.groupBy(paths, posix.dirname);
  return Object.fromEntries(
    [...folders].map(([folder, own]) => [folder, own.map((path) => posix.basename(path))]),
  );
}

/** Puts what stays into the new site all the same, for which it will be changed. */
export function linkStaying(staying: Staying, last: string, site: string): void {
  for (const [folder, names] of Object.entries(staying)) {
    const wanted = new Set(names);
    linkFolder(join(last, folder), join(site, folder), (path) => wanted.has(firstOf(path)));
  }
}

/** The text files of what stays, by their paths in their folders. */
export async function* textsStaying(staying: Staying, last: string): AsyncGenerator<string> {
  for (const [folder, names] of Object.entries(staying)) {
    const wanted = new Set(names);
    for await (const path of textsIn(join(last, folder))) if (wanted.has(firstOf(path))) yield path;
  }
}

/** What of the last site's folders leaves it, by the folder; of the others nothing stays. */
export function leavingOf(staying: Staying, last: string): Staying {
  return Object.fromEntries(
    Object.entries(staying).map(([folder, names]) => {
      const stay = new Set(names);
      return [folder, readdirSync(join(last, folder)).filter((name) => !stay.has(name))];
    }),
  );
}

function firstOf(path: string): string {
  return path.split(sep, 1)[0] ?? '';
}
