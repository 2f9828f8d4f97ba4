import { rename, rm } from 'node:fs/promises';

/** Folders to remove at the end, since after removing thousands of files a disk creates others several times slower. */
const leftovers: string[] = [];

/** Marks a folder for removal at the end. */
export function removeLater(folder: string): void {
  leftovers.push(folder);
}

/** Renames a folder, if it exists, to make room for the next build: `dist-3`. */
export async function moveAside(folder: string, name = folder): Promise<void> {
  const aside = `${name}-${leftovers.length}`;
  await rename(folder, aside).catch(() => {}); // nothing was built before
  removeLater(aside);
}

/** Removes all marked folders. */
export async function removeLeftovers(): Promise<void> {
  for (const folder of leftovers.splice(0)) await rm(folder, { recursive: true, force: true });
}
