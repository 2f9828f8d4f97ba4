import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts what is wanted of a folder into another too, as links where both lie on one disk; what is there already stays as it
 * is. A link is the same file in both places: who changes it later has to write a new one. `wanted` is asked for the path
 * of each file and folder in `from`.
 */
export function linkFolder(
  from: string,
  to: string,
  wanted: (path: string) => boolean = () => true,
  within = '',
): void {
  mkdirSync(join(to, within), { recursive: true });
  for (const entry of readdirSync(join(from, within), { withFileTypes: true })) {
    const path = join(within, entry.name);
    if (!wanted(path)) continue;
    if (entry.isDirectory()) linkFolder(from, to, wanted, path);
    else linkFile(join(from, path), join(to, path));
  }
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    // On another disk, or on one that has no links.
    copyFileSync(from, to);
  }
}
