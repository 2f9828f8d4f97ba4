import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes `to` a folder with the files of `from` as they are, not written anew where both lie on one disk. */
export async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [file, other] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(file, other);
    else await linkFile(file, other);
  }
}

async function linkFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    // On another disk, or on one that has no links.
    await copyFile(from, to);
  }
}
