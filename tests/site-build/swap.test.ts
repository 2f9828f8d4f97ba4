import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeSwap, swapSite } from '../../src/site/swap.ts';

const OLD = ['index.html', 'plans/a/index.html', 'plans/b/1/index.html', 'n/1.html', '.well-known/a.txt'];
const NEW = ['index.html', 'plans/b/index.html', 'plans/青浦.json', '.nojekyll', 'zh'];
const oldSite = Object.fromEntries(OLD.map((file) => [file, 'old']));
const newSite = Object.fromEntries(NEW.map((file) => [file, 'new']));

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

/** Makes a folder of files with the same content. */
function make(folder: string, files: readonly string[], words: string): string {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), words);
  }
  return folder;
}

/** The files of a folder with their contents, and its empty folders. */
function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => [join(entry.parentPath, entry.name), entry.isFile()] as const);
  const shown = paths.filter(([path, isFile]) => isFile || readdirSync(path).length === 0);
  return Object.fromEntries(
    shown.map(([path, isFile]) => [path.slice(folder.length + 1), isFile ? readFileSync(path, 'utf8') : '/']),
  );
}

/** Waits until a folder holds nothing but these entries: the last site is removed by a process of its own. */
const expectLeft = (folder: string, names: readonly string[]) =>
  expect.poll(() => readdirSync(folder).sort()).toEqual(names);

const makeStaging = () => make(join(parent, 'staging'), NEW, 'new');
const makeTarget = () => make(join(parent, 'dist'), OLD, 'old');

describe('a swap', () => {
  it('replaces the last site by the new one and leaves nothing else', async () => {
    const target = makeTarget();
    await swapSite(makeStaging(), target);
    expect(contentsOf(target)).toEqual(newSite);
    await expectLeft(parent, ['dist']);
  });

  it('needs no last site', async () => {
    await swapSite(makeStaging(), join(parent, 'a/dist'));
    expect(contentsOf(join(parent, 'a/dist'))).toEqual(newSite);
  });

  it('keeps the target folder itself, as a mount needs, also behind a link', async () => {
    const target = makeTarget();
    const { ino } = statSync(target);
    symlinkSync('dist', join(parent, 'link'));
    await swapSite(makeStaging(), join(parent, 'link'));
    expect(statSync(target).ino).toBe(ino);
    expect(contentsOf(target)).toEqual(newSite);
    await expectLeft(parent, ['dist', 'link']);
  });

  it('keeps the repository that a site is committed to', async () => {
    const target = make(makeTarget(), ['.git/HEAD'], 'ref: refs/heads/main');
    await swapSite(makeStaging(), target);
    expect(contentsOf(target)).toEqual({ ...newSite, '.git/HEAD': 'ref: refs/heads/main' });
  });

  it('keeps the last site where there is no new one', async () => {
    const target = makeTarget();
    await expect(swapSite(join(parent, 'none'), target)).rejects.toThrow('ENOENT');
    expect(contentsOf(target)).toEqual(oldSite);
  });
});

/** The disk of temporary files, and the memory disk where there is one. */
const DISKS = [tmpdir(), ...['/dev/shm'].filter((folder) => existsSync(folder))];
const PAIRS = DISKS.flatMap((from) => DISKS.map((to) => [from, to] as const));

it.each(PAIRS)('a site that was built in %s is swapped into %s', async (from, to) => {
  const [built, served] = [from, to].map((disk) => mkdtempSync(join(disk, 'swap-')));
  if (!built || !served) throw new Error('there is no folder to work in');
  const target = make(join(served, 'dist'), OLD, 'old');
  await swapSite(make(join(built, 'staging'), NEW, 'new'), target);
  expect(contentsOf(target)).toEqual(newSite);
  await expectLeft(built, []);
  await expectLeft(served, ['dist']);
  for (const folder of [built, served]) rmSync(folder, { recursive: true });
});

describe('a swap that is killed', () => {
  const aside = ['.well-known', 'index.html', 'n', 'plans'];
  const fresh = ['.nojekyll', 'index.html', 'plans', 'zh'];
  /** The moves of a swap, in order. */
  const moves = [
    ['../staging', '.next-part'],
    ['.next-part', '.next'],
    ...aside.map((name) => [name, `.last/${name}`]),
    ['.next', '.new'],
    ...fresh.map((name) => [`.new/${name}`, name]),
    ['.new', '../none'],
    ['.last', '../none'],
  ] as const;

  it.each(moves.map((_, at) => at + 1))('after %i moves leaves one complete site', async (done) => {
    const target = makeTarget();
    makeStaging();
    for (const [from = '', to = ''] of moves.slice(0, done)) {
      mkdirSync(dirname(join(target, to)), { recursive: true });
      if (to === '../none') rmSync(join(target, from), { recursive: true });
      else renameSync(join(target, from), join(target, to));
    }
    await completeSwap(target);
    expect(contentsOf(target)).toEqual(done === 1 ? oldSite : newSite);
  });

  it('while it copies from another disk does not disturb the next swap', async () => {
    const target = makeTarget();
    make(join(target, '.next-part'), NEW.slice(0, 2), 'new');
    await swapSite(makeStaging(), target);
    expect(contentsOf(target)).toEqual(newSite);
  });

  it('while it removes the last site leaves the new one', async () => {
    const target = make(join(parent, 'dist'), NEW, 'new');
    make(join(target, '.last'), OLD.slice(2), 'old');
    await completeSwap(target);
    expect(contentsOf(target)).toEqual(newSite);
  });

  it('before it began changes nothing', async () => {
    await completeSwap(makeTarget());
    expect(contentsOf(join(parent, 'dist'))).toEqual(oldSite);
    await completeSwap(join(parent, 'none'));
    await expectLeft(parent, ['dist']);
  });

  it('at any moment leaves one complete site', async () => {
    const names = Array.from({ length: 400 }, (_, n) => `${n}/index.html`);
    for (const events of [1, 50, 150, 300, 400, 500]) {
      const target = make(join(parent, `dist-${events}`), names.slice(200), 'old');
      const staging = make(join(parent, 'staging'), names.slice(0, 300), 'new');
      await swapAndKill(staging, target, events);
      await completeSwap(target);
      const words = new Set(Object.values(contentsOf(target)));
      const files = words.has('new') ? names.slice(0, 300) : names.slice(200);
      expect([...words]).toHaveLength(1);
      expect(Object.keys(contentsOf(target)).sort()).toEqual(files.toSorted());
      rmSync(staging, { recursive: true, force: true });
    }
  });
});

/** Swaps in another process, and kills it after a number of file events in the target, unless it is done by then. */
async function swapAndKill(staging: string, target: string, events: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'swap-child.ts'), staging, target]);
  let seen = 0;
  const watcher = watch(target, () => {
    if (++seen === events) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  watcher.close();
}
