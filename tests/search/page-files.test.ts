import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { END, lettersOf } from '../../src/search/letters.ts';
import { readMeta } from '../../src/search/meta.ts';
import { unpackPagefind } from '../../src/search/packing.ts';
import { listPages, writePages } from '../../src/search/page-files.ts';
import { runPagefind } from '../../src/search/pagefind-run.ts';
import type { PageRecord } from '../../src/search/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

function pageOf(...pieces: string[]): PageRecord {
  return { pieces: pieces.map((piece) => lettersOf(piece) + END + END), filters: { sector: ['hazchem'] } };
}

/** How many words each page has that Pagefind counts in a folder, in its order. */
async function countWords(pages: string): Promise<number[]> {
  const written = mkdtempSync(join(folder, 'written-'));
  await runPagefind(pages, written);
  const [name = ''] = readdirSync(written).filter((file) => file.endsWith('.pf_meta'));
  return readMeta(await unpackPagefind(new Uint8Array(readFileSync(join(written, name))))).words;
}

describe('the pages that Pagefind is given', () => {
  const pages = join(folder, 'pages');
  const words = ['开展提级调查', '电梯', '危化品', '考核巡查办法', '一', '80%', '防汛防台、抢险救援'];

  it('are numbered as they were given, a word for each pair of letters', async () => {
    writePages(
      words.map((piece) => pageOf(piece)),
      pages,
    );
    expect(await countWords(pages)).toEqual(words.map((piece) => piece.length + 1));
  });

  it('are written over others, of which none are left', async () => {
    writePages([pageOf('电梯', '提级调查'), pageOf('危化品')], pages);
    expect(listPages(pages)).toHaveLength(words.length);
    expect(await countWords(pages)).toEqual([3 + 5, 4]);
  });

  it('are HTML with their filters beside their words', () => {
    const [first = ''] = listPages(pages);
    expect(readFileSync(join(pages, first), 'utf8')).toBe(
      `<html><body data-pagefind-weight="1.05">电梯 梯${END} ${END}${END} 提级 级调 调查 查${END} ${END}${END} ` +
        '<p data-pagefind-filter="sector:hazchem"></p></body></html>',
    );
  });

  it('are missed where there are none', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    await expect(runPagefind(empty, join(folder, 'nothing'))).rejects.toThrow('Pagefind');
  });
});
