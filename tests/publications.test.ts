import { globSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentFolder, readRegisters } from '../src/content/folder.ts';
import { isKept, readAhead, readKept, removeOthers } from '../src/content/kept-publications.ts';
import { keepPublications } from '../src/content/publications.ts';
import { keepShare } from '../src/content/publications-share.ts';
import { FindingError } from '../src/model/finding.ts';

const folder = await mkdtemp(join(tmpdir(), 'publications-'));
const registers = await readRegisters();
const files = globSync('plans/*.mdx', { cwd: contentFolder }).sort();
const taskOf = (file: string, path: string) => ({
  id: basename(file, '.mdx'),
  file,
  names: new Set(['双下降']),
  path: join(folder, path),
  digest: 'a1',
});

afterAll(() => rm(folder, { recursive: true }));

it('many plans are read by several processes as one process reads them', async () => {
  const tasks = files.map((file) => taskOf(file, basename(file)));
  const many = Array.from({ length: Math.ceil(100 / files.length) }, (_, n) =>
    files.map((file) => taskOf(file, `many/${n}-${basename(file)}`)),
  ).flat();
  await keepShare({ tasks, registers });
  await keepPublications({ tasks: many, registers }, 40);
  const one = tasks.map(readKept);
  const all = many.map(readKept);
  expect(one.map(({ plan }) => plan.id)).toEqual(tasks.map(({ id }) => id));
  expect(all).toEqual(Array.from({ length: many.length / files.length }, () => one).flat());
});

it('what is wrong with one of many plans is said as of one', async () => {
  const many = Array.from({ length: 99 }, (_, n) => taskOf(files[0] ?? '', `wrong/${n}.json`));
  const wrong = taskOf('site.yaml', 'wrong/site.json');
  const share = { tasks: [...many, { ...wrong, id: many[0]?.id ?? '' }], registers };
  await expect(keepPublications(share, 40)).rejects.toThrow(/^site\.yaml:\d+: mdx-invalid: /);
  await expect(keepPublications(share, 40)).rejects.toBeInstanceOf(FindingError);
  expect(
    many.slice(0, 30).filter((task) => !isKept(task)),
    'read all the same',
  ).toEqual([]);
});

it('what was read is kept for just the digest that it was read from', async () => {
  const task = taskOf(files[0] ?? '', 'kept.json');
  expect(isKept(task)).toBe(false);
  await keepShare({ tasks: [task], registers });
  expect(isKept(task)).toBe(true);
  expect(isKept({ ...task, digest: 'a' })).toBe(false);
  await writeFile(task.path, 'a');
  expect(isKept(task)).toBe(false);
});

it('what was read ahead is taken only where it is still what is wanted', async () => {
  const [one, other] = files.slice(0, 2).map((file) => taskOf(file, `ahead/${basename(file)}.json`));
  if (!one || !other) throw new Error('there are no plans');
  await keepShare({ tasks: [one, other], registers });
  await writeFile(join(folder, 'ahead/unreadable.json'), 'a1\n{');
  readAhead(join(folder, 'ahead'));
  const changed = { ...one, digest: 'a2', file: other.file, id: other.id };
  await keepShare({ tasks: [changed, { ...changed, path: other.path, digest: 'a2' }], registers });
  expect(readKept(other).plan.id).toBe(basename(other.file, '.mdx'));
  expect(readKept(changed).plan.id).toBe(other.id);
});

it('what is kept of plans that have gone is removed', async () => {
  const names = ['shanghai-2021.json', 'shanghai-2020.json', 'shanghai-2020.json.77'];
  const kept = await mkdtemp(join(folder, 'gone-'));
  for (const name of names) await writeFile(join(kept, name), '');
  removeOthers(kept, [{ id: 'shanghai-2021' }]);
  expect(await readdir(kept)).toEqual(['shanghai-2021.json']);
});

it('what is read twice at the same time is kept whole', async () => {
  const task = taskOf(files[0] ?? '', 'twice.json');
  await Promise.all([1, 2, 3].map(() => keepShare({ tasks: [task], registers })));
  expect(readKept(task).plan.id).toBe(task.id);
  expect((await readdir(folder)).filter((name) => name.startsWith('twice'))).toEqual(['twice.json']);
});
