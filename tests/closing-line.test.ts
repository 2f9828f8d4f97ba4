import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'closing-line-'));
  const reporter = JSON.stringify(resolve('tests/closing-line.ts'));
  const config = `import { ClosingLine } from ${reporter};
    export default { test: { globals: true, pool: 'threads', reporters: ['default', new ClosingLine()] } };`;
  writeFileSync(join(folder, 'vitest.config.ts'), config);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The last line and the exit code of a run of one test file. */
function runTests(code: string): { line: string | undefined; status: number | null } {
  writeFileSync(join(folder, 'a.test.ts'), code);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--root', folder];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { line: `${stderr}${stdout}`.split('\n').at(-2), status };
}

it('counts what passed and what failed', () => {
  const code = "it('a', () => {}); it('b', () => {}); it('c', () => { throw new Error('c'); });";
  expect(runTests(code)).toEqual({ line: '2 passed, 1 failed', status: 1 });
});

it('says that nothing failed only where the run did not fail', () => {
  expect(runTests("it('a', () => {});")).toEqual({ line: '1 passed, 0 failed', status: 0 });
});

it('counts a file that cannot be loaded, a hook that throws and an error between tests', () => {
  expect(runTests("import './no-such-file.ts'; it('a', () => {});")).toEqual({
    line: '0 passed, 1 failed',
    status: 1,
  });
  const hook =
    "it('a', () => {}); describe('b', () => { beforeAll(() => { throw new Error('b'); }); it('c', () => {}); });";
  expect(runTests(hook)).toEqual({ line: '1 passed, 1 failed', status: 1 });
  const stray =
    "it('a', () => { setTimeout(() => { throw new Error('a'); }); return new Promise((done) => setTimeout(done, 50)); });";
  expect(runTests(stray)).toEqual({ line: '1 passed, 1 failed', status: 1 });
});

it('is there even where the run cannot begin', () => {
  expect(runTests('')).toEqual({ line: '0 passed, 1 failed', status: 1 });
});
