import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { buildSite, cachedPages, renderedSince, SIGNED } from './build.ts';
import { hashesOf } from './hashes.ts';

const folder = inject('folder');
const CONTENT = { CONTENT_DIR: contentFolder };
const work = mkdtempSync(cachePath('again-'));
afterAll(() => rmSync(work, { recursive: true }));

describe('the site that astro build makes', () => {
  it('is built with one line on the terminal, which says what it lacks without SITE_URL', () => {
    expect(inject('printed')).toMatch(/^SITE_URL is not set: [^\n]*\n$/);
  });

  it('is the same, byte for byte, as npm run build makes of a copy that lost files; no page is rendered', async () => {
    const cached = cachedPages(CONTENT);
    const again = join(work, 'again');
    cpSync(folder, again, { recursive: true });
    for (const lost of ['documents', 'plans/qingpu-emergency-2023', 'pagefind'])
      rmSync(join(again, lost), { recursive: true });
    await buildSite(again, { ...SIGNED, PRECOMPRESS: 'fast' });
    expect(cached.size).toBeGreaterThan(100);
    expect(renderedSince(cached, CONTENT)).toEqual([]);
    expect(hashesOf(again)).toEqual(hashesOf(folder));
  });

  it('has the compressed forms of each text file beside it', () => {
    const texts = globSync('**/*.{html,css,js,json,xml,svg,txt,md,csv}', { cwd: folder });
    expect(texts.length).toBeGreaterThan(100);
    for (const file of texts) {
      const text = readFileSync(join(folder, file));
      expect(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).equals(text), file).toBe(true);
      expect(gunzipSync(readFileSync(join(folder, `${file}.gz`))).equals(text), file).toBe(true);
    }
  });

  it('has its assets under names that change with their contents', () => {
    const assets = globSync('_astro/**/*.*', { cwd: folder }).filter((file) => !/\.(br|gz)$/.test(file));
    expect(assets.length).toBeGreaterThan(0);
    for (const asset of assets) {
      expect(asset.slice(0, -extname(asset).length), asset).toMatch(/[.-][\w-]{8}$/);
    }
  });
});
