import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { buildSite } from './build.ts';
import { hashesOf } from './hashes.ts';

const work = mkdtempSync(join(tmpdir(), 'rebuild-'));
afterAll(() => rmSync(work, { recursive: true }));

/** Puts other words in a file of the content; throws an Error where it does not have them. */
function change(file: string, from: string, to: string): void {
  const words = readFileSync(file, 'utf8');
  if (!words.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, words.replace(from, to));
}

/** The files of a site but those that say how it was compressed, which the one that the tests share was otherwise. */
function wordsOf(site: string): [file: string, hash: string][] {
  return Object.entries(hashesOf(site)).filter(([file]) => !/^build\.json|\.(?:br|gz)$/.test(file));
}

it('a site that is built upon the last ones is the same, file for file, as one that is built afresh', async () => {
  const content = join(work, 'content');
  cpSync('content', content, { recursive: true });
  const plan = join(content, 'plans/changning-work-safety-2025.mdx');
  // Words that another plan has too, whose pages quote them.
  change(plan, '提级调查、挂牌督办', '提级调查、挂牌办理');
  const settings = { CONTENT_DIR: content, PRECOMPRESS: 'fast' };
  const [upon, afresh] = [join(work, 'upon'), join(work, 'afresh')];
  cpSync(inject('folder'), upon, { recursive: true });
  const before = wordsOf(upon);
  expect(await buildSite(afresh, settings)).not.toContain('as they were built before');
  expect(await buildSite(upon, settings)).toContain('5 plans, 3 of them as they were built before');
  expect(hashesOf(upon)).toEqual(hashesOf(afresh));
  // The site before the last one has the pages as they are wanted again; they are moved from there.
  change(plan, '提级调查、挂牌办理', '提级调查、挂牌督办');
  expect(await buildSite(upon, settings)).toContain('5 plans, 5 of them as they were built before');
  expect(wordsOf(upon)).toEqual(before);
});
