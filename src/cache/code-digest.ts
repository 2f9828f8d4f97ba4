import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A quoted path, './x.ts' or "../y/z.json?raw": what an import, an `import()` and a `new URL()` have in common. */
const QUOTED_PATH = /(['"`])(\.{1,2}\/[^'"`?\s]+)(?:\?[^'"`\s]*)?\1/g;

/** Files that import others; all else, such as JSON, counts with its bytes only. */
const SCRIPT = /\.(?:ts|mjs|js)$/;

// Nothing is forgotten while the process runs: what it has loaded does not change with the files either.
const known = new Map<string, string>();

/**
 * The SHA-256 in hex of everything that decides what a module does, given by its path from the project's root,
 * `src/content/publication-worker.ts`: the files that it imports, directly or not, `package-lock.json` and the version of Node.
 * It is the same wherever the project's folder lies. Throws where the module or the lockfile does not exist.
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
  // A set goes on to what is added while it is walked.
  for (const file of files) for (const named of pathsIn(file)) files.add(named);
  return files;
}

function pathsIn(file: string): string[] {
  if (!SCRIPT.test(file)) return [];
  const found = readFileSync(file, 'utf8').matchAll(QUOTED_PATH);
  const paths = [...found].map(([, , path = '']) => join(dirname(file), path));
  return paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
