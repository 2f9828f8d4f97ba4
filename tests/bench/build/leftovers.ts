import { rename, rm } from 'node:fs/promises';

/** What is removed at the end: a disk on which thousands of files were just removed takes several times as long to make others. */
const leftovers: string[] = [];

/** Has a folder removed at the end. */
export function removeLater(folder: string): void {
  leftovers.push(folder);
}

/** Moves a folder, where there is one, out of the way of the next build, to another name with a number: `dist-3`. */
export async function moveAside(folder: string, name = folder): Promise<void> {
  const aside = `${name}-${leftovers.length}`;
  await rename(folder, aside).catch(() => {}); // nothing was built before
  removeLater(aside);
}

/** Removes what is no longer needed. */
export async function removeLeftovers(): Promise<void> {
  for (const folder of leftovers.splice(0)) await rm(folder, { recursive: true, force: true });
}
