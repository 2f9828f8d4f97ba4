import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { contentFolder } from '../../src/content/folder.ts';
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
  cpSync(contentFolder, content, { recursive: true });
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
  // What somebody has removed is made again.
  for (const lost of ['documents', 'plans/qingpu-emergency-2023'])
    rmSync(join(upon, lost), { recursive: true });
  change(plan, '提级调查、挂牌办理', '提级调查、挂牌督办');
  expect(await buildSite(upon, settings)).toContain('5 plans, 2 of them as they were built before');
  expect(wordsOf(upon)).toEqual(before);
});

it('a site that another build replaces meanwhile is left as that has written it', async () => {
  const [content, site] = [join(work, 'twice'), join(work, 'meanwhile')];
  cpSync(contentFolder, content, { recursive: true });
  const settings = { CONTENT_DIR: content, OUT_DIR: site, PRECOMPRESS: 'none' };
  await buildSite(site, settings);
  change(join(content, 'plans/changning-work-safety-2025.mdx'), '提级调查、挂牌督办', '提级调查、挂牌办理');
  const { PATH, HOME } = process.env;
  const slower = spawn(process.execPath, ['src/build/cli.ts'], { env: { PATH, HOME, ...settings } });
  let said = '';
  for await (const piece of slower.stderr) {
    // As another build would, of which only the record matters here.
    if (said === '') change(join(site, 'build.json'), '"plans": {', '"plans": {"qingxi-2025":"",');
    said += piece;
  }
  expect(said).toContain(`another build has written ${site} meanwhile; build it once more`);
  expect(readFileSync(join(site, 'build.json'), 'utf8')).toContain('qingxi-2025');
  expect(readFileSync(join(site, 'plans/changning-work-safety-2025.md'), 'utf8')).toContain(
    '提级调查、挂牌督办',
  );
});
