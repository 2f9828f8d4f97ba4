import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentFolder } from '../../src/content/folder.ts';

let work = '';
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'build-'));
});
afterEach(() => rmSync(work, { recursive: true }));

/** Runs the command with the arguments; the site would go to `dist` in a folder of the test. */
function run(args: readonly string[], settings: Record<string, string> = {}) {
  const { PATH, HOME, CACHE_DIR, CONTENT_DIR } = process.env;
  const env = { PATH, HOME, CACHE_DIR, CONTENT_DIR, OUT_DIR: join(work, 'dist'), ...settings };
  const { status, stderr } = spawnSync(process.execPath, ['src/build/cli.ts', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('a build that cannot be', () => {
  it('says how it is called, with 2', () => {
    const { status, stderr } = run(['--shard', '5/4']);
    expect(status).toBe(2);
    expect(stderr).toContain('not “5/4”\n\nusage: npm run build');
  });

  it('names the part that is none, with 1', () => {
    const part = join(work, 'part');
    mkdirSync(part);
    expect(run(['merge', part])).toEqual({
      status: 1,
      stderr: `${part} is no part of a site; build it with --shard\n`,
    });
  });

  it('says once what is wrong with a file that several pages show, with 1', () => {
    const content = join(work, 'content');
    cpSync(contentFolder, content, { recursive: true });
    writeFileSync(join(content, 'log.yaml'), '- date: 2025-13-01\n');
    const { status, stderr } = run([], { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(stderr.match(/log\.yaml:1: yaml-invalid: 0\.date/g)).toHaveLength(1);
    expect(stderr).toMatch(/\nnothing was built; the last site stays as it is\n$/);
    expect(stderr).not.toContain('    at ');
  });

  it('names file, line and field of content that is wrong, with 1, and leaves the last site as it is', () => {
    const [content, site] = [join(work, 'content'), join(work, 'dist')];
    cpSync(contentFolder, content, { recursive: true });
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), '旧');
    const plan = join(content, 'plans/changning-work-safety-2025.mdx');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('title:', 'titel:'));
    const { status, stderr } = run([], { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^plans\/changning-work-safety-2025\.mdx:1: mdx-invalid: .*titel/);
    expect(stderr).toContain('the last site stays as it is');
    expect(stderr).not.toContain('    at ');
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('旧');
    expect(readdirSync(work).sort()).toEqual(['content', 'dist']);
  });
});
