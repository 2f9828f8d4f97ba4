import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A quoted relative path, './x.ts' or "../y/z.json?raw", as in an import, an `import()` or a `new URL()`. */
const QUOTED_PATH = /(['"`])(\.{1,2}\/[^'"`?\s]+)(?:\?[^'"`\s]*)?\1/g;

/** Files that are searched for imports; of others, such as JSON, only the bytes count. */
const SCRIPT = /\.(?:ts|mjs|js)$/;

// Never cleared: a running process does not load a changed file again either.
const known = new Map<string, string>();

/**
 * The SHA-256 in hex of a module's code: its file and all that it imports, directly or indirectly, `package-lock.json` and the
 * version of Node. `entry` is relative to the project's root, `src/content/publication-worker.ts`; the digest does not depend
 * on where the project lies. Throws where the module or the lockfile does not exist.
 */
export function codeDigest(entry: string, root = process.cwd()): string {
  const path = join(root, entry);
  const digest = known.get(path) ?? digestOf(path, root);
  known.set(path, digest);
  return digest;
}

function digestOf(path: string, root: string): string {
  const files = [join(root, 'package-lock.json'), ...importClosure(path)];
  const parts = files.map((file) => [relative(root, file), hash('sha256', readFileSync(file))]);
  return hash('sha256', JSON.stringify([process.version, ...parts.sort()]));
}

function importClosure(path: string): Set<string> {
  const files = new Set([path]);
  // The loop also visits files that are added while it runs.
  for (const file of files) for (const imported of pathsIn(file)) files.add(imported);
  return files;
}

function pathsIn(file: string): string[] {
  if (!SCRIPT.test(file)) return [];
  const found = readFileSync(file, 'utf8').matchAll(QUOTED_PATH);
  const paths = [...found].map(([, , path = '']) => join(dirname(file), path));
  return paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
