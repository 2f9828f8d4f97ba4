import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { removeCaches } from './build.ts';

const PLAN = 'plans/changning-work-safety-2025.mdx';

let work = '';
let content = '';
beforeEach(() => {
  work = mkdtempSync(cachePath('cli-'));
  content = join(work, 'content');
});
afterEach(() => {
  rmSync(work, { recursive: true });
  removeCaches({ CONTENT_DIR: content });
});

/** Runs the command with the arguments; the site would go to `dist` in a folder of the test, which has a site already. */
function run([script = '', ...args]: readonly string[], settings: Record<string, string> = {}) {
  const { PATH, HOME, CACHE_DIR, CONTENT_DIR } = process.env;
  const env = { PATH, HOME, CACHE_DIR, CONTENT_DIR, OUT_DIR: join(work, 'dist'), ...settings };
  mkdirSync(env.OUT_DIR, { recursive: true });
  writeFileSync(join(env.OUT_DIR, 'index.html'), '旧');
  const { status, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    env,
    encoding: 'utf8',
  });
  expect(readFileSync(join(env.OUT_DIR, 'index.html'), 'utf8')).toBe('旧');
  expect(readdirSync(env.OUT_DIR)).toEqual(['index.html']);
  return { status, stderr };
}

describe('a build that cannot be', () => {
  it('says how it is called, with 2', () => {
    const { status, stderr } = run(['build', '--shard', '5/4']);
    expect(status).toBe(2);
    expect(stderr).toContain('not “5/4”\n\nusage: npm run build');
  });

  it('says which compressions there are, with 2', () => {
    const { status, stderr } = run(['build'], { PRECOMPRESS: 'bset' });
    expect(status).toBe(2);
    expect(stderr).toContain('PRECOMPRESS is best, fast, none, not “bset”\n\nusage: npm run build');
  });

  it('names the part that is none, with 1', () => {
    const part = join(work, 'part');
    mkdirSync(part);
    expect(run(['merge', part])).toEqual({
      status: 1,
      stderr: `${part} is not a part of a site; build it with --shard\nthe build failed; the last site is unchanged\n`,
    });
  });
});

describe('a build of content that is wrong', () => {
  beforeEach(() => {
    cpSync(contentFolder, content, { recursive: true });
    for (const file of globSync('plans/*.mdx', { cwd: content }))
      if (file !== PLAN) rmSync(join(content, file));
  });

  it('says once what is wrong with a file that several pages show, with 1', () => {
    writeFileSync(join(content, 'log.yaml'), '- date: 2025-13-01\n');
    const { status, stderr } = run(['build'], { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(stderr.match(/log\.yaml:1: yaml-invalid: 0\.date/g)).toHaveLength(1);
    expect(stderr).toMatch(/\nthe build failed; the last site is unchanged\n$/);
    expect(stderr).not.toContain('    at ');
  });

  it('names file, line and field, with 1', () => {
    const plan = readFileSync(join(content, PLAN), 'utf8');
    writeFileSync(join(content, PLAN), plan.replace('title:', 'titel:'));
    const { status, stderr } = run(['build'], { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^plans\/changning-work-safety-2025\.mdx:1: mdx-invalid: .*titel/);
    expect(stderr).toContain('the last site is unchanged');
    expect(stderr).not.toContain('    at ');
  });
});
