import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { contentFolder, readRegisters } from '../src/content-folder.ts';
import { readPublications, readShare } from '../src/publications.ts';

it('many plans are read by several threads as one thread reads them, in their order', async () => {
  const registers = await readRegisters();
  const files = globSync('plans/*.mdx', { cwd: contentFolder }).sort();
  const tasks = files.map((file) => ({ id: basename(file, '.mdx'), file, names: new Set(['双下降']) }));
  const many = Array.from({ length: Math.ceil(100 / tasks.length) }, () => tasks).flat();
  const one = await readShare({ tasks, registers });
  const all = await readPublications({ tasks: many, registers });
  expect(all.slice(0, one.length)).toEqual(one);
  expect(all.map(({ plan }) => plan.id)).toEqual(many.map(({ id }) => id));
});
