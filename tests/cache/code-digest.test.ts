import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { codeDigest } from '../../src/cache/code-digest.ts';

const PROJECT = {
  'package-lock.json': '{ "lockfileVersion": 3 }',
  'src/a.ts': [
    "import { b } from './b.ts';",
    'import words from "../words.json" with { type: "json" };',
    "const d = await import('./late/d.ts');",
    "new Worker(new URL('./worker.mjs', import.meta.url));",
    "import './no-such-file.ts';",
    "export * from './late';",
  ].join('\n'),
  'src/b.ts': "export * from './late/c.ts';",
  'src/late/c.ts': "import '../a.ts';\nexport const c = '条';",
  'src/late/d.ts': 'export const d = 1;',
  'src/worker.mjs': "import './worker-part.js';",
  'src/worker-part.js': '// works',
  'src/other.ts': "import './a.ts';",
  'words.json': '{ "from": "./src/other.ts" }',
};

const folders: string[] = [];
afterEach(() => folders.splice(0).map((folder) => rmSync(folder, { recursive: true })));

/** The digest of src/a.ts in a copy of the project above with some files changed. */
function digestWith(changes: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'code-'));
  folders.push(root);
  for (const [name, text] of Object.entries({ ...PROJECT, ...changes })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return codeDigest('src/a.ts', root);
}

it('does not depend on the folder of the project, and terminates on circular imports', () => {
  expect(digestWith()).toMatch(/^[0-9a-f]{64}$/);
  expect(digestWith()).toBe(digestWith());
});

it.each([
  ['the module itself', 'src/a.ts'],
  ['a file that it imports', 'src/b.ts'],
  ['a file that is imported indirectly', 'src/late/c.ts'],
  ['a dynamic import', 'src/late/d.ts'],
  ['a worker that it refers to by URL', 'src/worker.mjs'],
  ['a file that the worker imports', 'src/worker-part.js'],
  ['data that it imports', 'words.json'],
  ['the lockfile', 'package-lock.json'],
] as const)('changes with %s', (_what, name) => {
  expect(digestWith({ [name]: `${PROJECT[name]}\n` })).not.toBe(digestWith());
});

it('does not change with a file that the module does not import', () => {
  expect(digestWith({ 'src/other.ts': '// changed', 'README.md': 'new' })).toBe(digestWith());
});

it('throws for a module that does not exist', () => {
  digestWith();
  expect(() => codeDigest('src/none.ts', folders[0])).toThrow('ENOENT');
});

it('works on the code of this project', () => {
  expect(codeDigest('src/cache/code-digest.ts')).not.toBe(codeDigest('src/cache/folder.ts'));
});
