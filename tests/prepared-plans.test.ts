import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import {
  readBeside,
  readKeys,
  readList,
  readPairs,
  readReuse,
  writeBeside,
  writeKeys,
  writeList,
  writePairs,
  writeReuse,
} from '../src/prepared-plans.ts';

const folder = await mkdtemp(join(tmpdir(), 'prepared-'));
afterAll(() => rm(folder, { recursive: true }));

it('what was found out of all plans is read as it was written', async () => {
  const plans = [{ id: 'changzhi-emergency-2025', path: 'a.json', digest: 'a1' }];
  const stretch = { plan: 'changzhi-emergency-2025', clause: '3-1', in: 'text', start: 0, end: 16 } as const;
  const run = { a: stretch, b: { ...stretch, clause: '3-2' }, same: 16, changed: 0, telling: 7.5 };
  const name = { plan: 'changzhi-emergency-2025', clause: '3-1' };
  const pair = { a: name, b: { ...name, clause: '3-2' }, confirmed: true, note: '同一项工作\u2028续' };
  writeList(folder, 'all', plans);
  await writeReuse(folder, [run, run]);
  writePairs(folder, [pair]);
  writeKeys(folder, { b: '2', a: '1' });
  writeBeside(folder, 'changzhi-emergency-2025', { cited: [] });
  expect(readList(folder, 'all')).toEqual(plans);
  expect(await readReuse(folder)).toEqual([run, run]);
  expect(readPairs(folder)).toEqual([pair]);
  expect(Object.keys(readKeys(folder))).toEqual(['b', 'a']);
  expect(readBeside(folder, 'changzhi-emergency-2025')).toEqual({ cited: [] });
});

it('there may be nothing that plans share', async () => {
  await writeReuse(folder, []);
  expect(await readReuse(folder)).toEqual([]);
});
