import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The compressed forms of files, which reproducible.test.ts compares. */
export const COMPRESSED = ['**/*.br', '**/*.gz'];

/** The SHA-256 of each file of a folder but the excluded ones, by its path there. */
export function hashesOf(folder: string, exclude: readonly string[] = []): Record<string, string> {
  const files = globSync('**/*.*', { cwd: folder, exclude }).sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
