import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeReplaced, replaceSite, restoreSite } from '../../src/build/replacing.ts';
import { cachePath } from '../../src/cache/folder.ts';

/** No process has this id: it is larger than any that Linux gives. */
const DEAD = 4_194_999;

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replacing-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

/** Makes a folder with files that say what they are told to. */
function make(name: string, files: readonly string[], words: string): string {
  for (const file of files) {
    const path = join(parent, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, words);
  }
  return join(parent, name);
}

/** The files of a folder, each with what it says. */
function filesOf(folder: string): Record<string, string> {
  const files = globSync('**', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]).sort(),
  );
}

const LAST = [
  'index.html',
  'plans/a/index.html',
  'plans/a.json',
  'plans/b/1/index.html',
  'plans/c.json',
  'n/1.html',
];
const NEXT = ['index.html', 'plans/b/index.html', 'plans/d.json', 'plans/index.html'];
const STAYING = { plans: ['a', 'a.json'] };
const REPLACED = {
  'index.html': '新',
  'plans/a/index.html': '旧',
  'plans/a.json': '旧',
  'plans/b/index.html': '新',
  'plans/d.json': '新',
  'plans/index.html': '新',
};

describe('a new site', () => {
  it('takes the place of the last one, and leaves nothing beside it', async () => {
    const target = make('dist', LAST, '旧');
    await replaceSite(make('work', NEXT, '新'), target);
    expect(filesOf(target)).toEqual(Object.fromEntries(NEXT.map((file) => [file, '新'])));
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('needs no last one', async () => {
    await replaceSite(make('work', ['index.html'], '新'), join(parent, 'a/dist'));
    expect(filesOf(join(parent, 'a/dist'))).toEqual({ 'index.html': '新' });
  });

  it('has what stays of the last one, and nothing else of it', async () => {
    const target = make('dist', LAST, '旧');
    await replaceSite(make('work', NEXT, '新'), target, STAYING);
    expect(filesOf(target)).toEqual(REPLACED);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('may have nothing of its own where all stays', async () => {
    const target = make('dist', ['plans/a.json', 'index.html'], '旧');
    await replaceSite(make('work', ['index.html'], '新'), target, { plans: ['a.json'] });
    expect(filesOf(target)).toEqual({ 'index.html': '新', 'plans/a.json': '旧' });
  });
});

describe('a site that is being replaced when its build is killed', () => {
  /** What replaceSite does, move by move, as a killed build would leave it; the moves are those of the two sites above. */
  const moves: [from: string, to: string][] = [
    [`dist`, `dist.last-${DEAD}`],
    [`dist.last-${DEAD}/plans/b`, `dist.last-${DEAD}/plans.left/b`],
    [`dist.last-${DEAD}/plans/c.json`, `dist.last-${DEAD}/plans.left/c.json`],
    [`dist.last-${DEAD}/plans`, `dist.next-${DEAD}/plans.staying`],
    [`dist.next-${DEAD}/plans/b`, `dist.next-${DEAD}/plans.staying/b`],
    [`dist.next-${DEAD}/plans/d.json`, `dist.next-${DEAD}/plans.staying/d.json`],
    [`dist.next-${DEAD}/plans/index.html`, `dist.next-${DEAD}/plans.staying/index.html`],
    [`dist.next-${DEAD}/plans`, `none`],
    [`dist.next-${DEAD}/plans.staying`, `dist.next-${DEAD}/plans`],
    [`dist.next-${DEAD}`, `dist`],
    [`dist.last-${DEAD}`, `none`],
  ];

  it.each(moves.map((_, at) => [at]))(
    'has the place after %i moves, and is whole, once it is restored',
    async (done) => {
      const target = make('dist', LAST, '旧');
      make(`dist.next-${DEAD}`, NEXT, '新');
      writeFileSync(join(parent, `dist.leaving-${DEAD}`), JSON.stringify({ plans: ['b', 'c.json'] }));
      for (const [from, to] of moves.slice(0, done)) {
        mkdirSync(dirname(join(parent, to)), { recursive: true });
        if (to === 'none') rmSync(join(parent, from), { recursive: true });
        else renameSync(join(parent, from), join(parent, to));
      }
      await restoreSite(target);
      expect(filesOf(target)).toEqual(REPLACED);
      expect(readdirSync(parent)).toEqual(['dist']);
    },
  );

  it('stays as it is where the new one was not yet whole', async () => {
    const target = make('dist', LAST, '旧');
    make(`dist.next-${DEAD}`, ['index.html'], '新');
    make('.', [`dist.written-${DEAD}`], '{"pla');
    const before = filesOf(target);
    await restoreSite(target);
    expect(filesOf(target)).toEqual(before);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('is left alone while its build is running', async () => {
    make('dist', ['index.html'], '旧');
    make(`dist.next-${process.pid}`, ['index.html'], '新');
    await restoreSite(join(parent, 'dist'));
    expect(readdirSync(parent).sort()).toEqual(['dist', `dist.next-${process.pid}`]);
  });
});

it('sites that were replaced can be removed', async () => {
  const target = make('dist', LAST, '旧');
  await replaceSite(make('work', NEXT, '新'), target);
  const replaced = readdirSync(cachePath('replaced'));
  removeReplaced();
  // Other builds may replace sites meanwhile.
  expect(readdirSync(cachePath('replaced')).filter((name) => replaced.includes(name))).toEqual([]);
});
