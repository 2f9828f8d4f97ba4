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
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST } from '../../src/cache/lock.ts';
import { joinParts, PartError, savePart } from '../../src/site/parts.ts';

const PAGE = 'src/pages/plans/[plan]/index.astro';
const HOME = 'src/pages/index.astro';
const SETTINGS = { version: 1, configHash: 'c1', lockfileHash: 'l1', keyDigest: 'k1', cacheKey: 'x' };

let work = '';
let cache = '';
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'parts-'));
  cache = join(work, 'cache');
});
afterEach(() => rmSync(work, { recursive: true }));

function write(path: string, words: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, words);
}

/** Writes a part, as Astro caches it, with the page of one plan and, for part a, the home page. */
function makePart(name: string, plan: string, settings: object = {}): string {
  const part = join(work, name);
  const dependencyHash = 'd1';
  const routes = {
    [PAGE]: { dependencyHash, paths: { [`/plans/${plan}/`]: { digest: plan } } },
    [HOME]: { dependencyHash, paths: name === 'a' ? { '/': { digest: 'home' } } : {} },
  };
  write(join(part, MANIFEST), JSON.stringify({ ...SETTINGS, routes, ...settings }));
  write(join(part, `dist/plans/${plan}/index.html`), plan);
  return part;
}

const pagesIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html'))
    .sort();

describe('parts', () => {
  it('are joined into one cache, with the pages of each', async () => {
    await joinParts([makePart('a', 'qingpu'), makePart('b', 'changning')], cache);
    expect(pagesIn(cache)).toEqual(['dist/plans/changning/index.html', 'dist/plans/qingpu/index.html']);
    expect(JSON.parse(readFileSync(join(cache, MANIFEST), 'utf8'))).toEqual({
      ...SETTINGS,
      routes: {
        [PAGE]: {
          dependencyHash: 'd1',
          paths: { '/plans/qingpu/': { digest: 'qingpu' }, '/plans/changning/': { digest: 'changning' } },
        },
        [HOME]: { dependencyHash: 'd1', paths: { '/': { digest: 'home' } } },
      },
    });
  });

  it('replace the contents of the cache', async () => {
    write(join(cache, 'dist/plans/gone/index.html'), 'gone');
    await joinParts([makePart('a', 'qingpu')], cache);
    expect(pagesIn(cache)).toEqual(['dist/plans/qingpu/index.html']);
  });

  it('are not changed', async () => {
    const part = makePart('a', 'qingpu');
    const before = readFileSync(join(part, MANIFEST), 'utf8');
    await joinParts([part], cache);
    expect(pagesIn(part)).toEqual(['dist/plans/qingpu/index.html']);
    expect(readFileSync(join(part, MANIFEST), 'utf8')).toBe(before);
  });

  it('can be saved and joined', async () => {
    const [one, other] = [join(work, 'parts/1-of-2'), join(work, 'parts/2-of-2')];
    write(join(one, 'dist/plans/earlier/index.html'), 'earlier');
    savePart(makePart('a', 'qingpu'), one);
    savePart(makePart('b', 'changning'), other);
    await joinParts([one, other], cache);
    expect(pagesIn(cache)).toEqual(['dist/plans/changning/index.html', 'dist/plans/qingpu/index.html']);
  });
});

describe('what is refused', () => {
  /** Expects that joining fails with a message, and that the cache is not touched. */
  async function expectRefused(parts: readonly string[], message: string): Promise<void> {
    const joining = joinParts(parts, cache);
    await expect(joining).rejects.toBeInstanceOf(PartError);
    await expect(joining).rejects.toThrow(message);
    expect(existsSync(cache)).toBe(false);
  }

  it.each([{ configHash: 'c2' }, { lockfileHash: 'l2' }])(
    'is a part with other settings: %j',
    async (settings) => {
      const [one, other] = [makePart('a', 'qingpu'), makePart('b', 'changning', settings)];
      await expectRefused([one, other], `${other} was built with other settings or packages`);
    },
  );

  it('is a folder that is not a part', async () => {
    await expectRefused(
      [makePart('a', 'qingpu'), join(work, 'none')],
      `${join(work, 'none')} is not a part of a site`,
    );
  });

  it.each([
    ['another version', { version: 2 }],
    ['no routes', { routes: undefined }],
    ['routes in another format', { routes: { [PAGE]: [] } }],
  ])('is a manifest with %s', async (_what, form) => {
    const part = makePart('a', 'qingpu', form);
    await expectRefused(
      [part],
      `${join(part, MANIFEST)} was not written by this version of Astro; run npm install`,
    );
  });

  it('is a truncated manifest', async () => {
    const part = makePart('a', 'qingpu');
    write(join(part, MANIFEST), '{"version":1,');
    await expectRefused([part], 'build the part again');
  });

  it('is an empty list of parts', () => expectRefused([], 'there are no parts'));
});
