import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeStaging, openStaging, replaceSite, restoreSite, takeSpare } from '../../src/build/staging.ts';

/** No process has this id: it is larger than any that Linux gives. */
const DEAD = 4_194_999;

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'staging-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

function makeSite(name: string, words: string): string {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
  return folder;
}

const shown = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

describe('a new site', () => {
  it('takes the place of the last one, and leaves nothing beside it', async () => {
    const target = makeSite('dist', '旧');
    await replaceSite(makeSite('work', '新'), target);
    expect(shown(target)).toBe('新');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('needs no last one', async () => {
    await replaceSite(makeSite('work', '新'), join(parent, 'a/dist'));
    expect(shown(join(parent, 'a/dist'))).toBe('新');
  });
});

describe('a site that was replaced', () => {
  afterEach(closeStaging);

  it('is there for the next build for the same place, and for that only', async () => {
    const target = makeSite('dist', '旧');
    await replaceSite(makeSite('work', '新'), target);
    await openStaging();
    expect(existsSync(await takeSpare(join(parent, 'other')))).toBe(false);
    expect(shown(await takeSpare(target))).toBe('旧');
    await closeStaging();
    await openStaging();
    expect(existsSync(await takeSpare(target))).toBe(false);
  });

  it('is there no more where the site that replaced it has gone', async () => {
    const target = makeSite('dist', '旧');
    await replaceSite(makeSite('work', '新'), target);
    rmSync(target, { recursive: true });
    await openStaging();
    expect(existsSync(await takeSpare(target))).toBe(false);
  });
});

describe('what a killed build has left', () => {
  it('is put back where it was the last site, moved aside', async () => {
    makeSite(`dist.last-${DEAD}`, '旧');
    makeSite(`dist.next-${DEAD}`, '新');
    await restoreSite(join(parent, 'dist'));
    expect(shown(join(parent, 'dist'))).toBe('旧');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('is removed where the site is there, and left alone where its build is running', async () => {
    makeSite('dist', '新');
    makeSite(`dist.last-${DEAD}`, '旧');
    makeSite(`dist.next-${process.pid}`, '将来');
    await restoreSite(join(parent, 'dist'));
    expect(readdirSync(parent).sort()).toEqual(['dist', `dist.next-${process.pid}`]);
  });

  it('is removed from the project’s own folder', async () => {
    const left = join('.cache/builds', String(DEAD));
    mkdirSync(left, { recursive: true });
    const { site } = await openStaging();
    expect(existsSync(left)).toBe(false);
    expect(existsSync(site)).toBe(true);
    await closeStaging();
    expect(existsSync(site)).toBe(false);
  });
});
