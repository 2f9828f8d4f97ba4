import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPagefind } from '../../../src/search/pagefind/command.ts';
import { pairsHtml } from '../../../src/search/pagefind/input.ts';
import { END, lettersOf } from '../../../src/search/pagefind/letters.ts';
import { readMeta } from '../../../src/search/pagefind/meta.ts';
import { unpackPagefind } from '../../../src/search/read/packing.ts';
import { countPairs, type RecordLetters } from '../../../src/search/write/record-letters.ts';

const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function pageOf(...passages: string[]): RecordLetters {
  return passages.map((passage) => lettersOf(passage) + END + END);
}

describe('the pairs of letters that Pagefind is given', () => {
  it('are words behind each other, over the ends of passages and pages', () => {
    expect(pairsHtml([pageOf('电梯', '提级调查'), pageOf('一')]).toString()).toBe(
      `<html><body data-pagefind-weight="1.05">电梯 梯${END} ${END}${END} ` +
        `提级 级调 调查 查${END} ${END}${END} 一${END} ${END}${END} </body></html>`,
    );
  });

  it('are counted by it as they were given', async () => {
    const pages = ['开展提级调查', '电梯', '80%', '一', '防汛防台、抢险救援'].map((passage) => pageOf(passage));
    const [given, written] = [join(folder, 'given'), join(folder, 'written')];
    mkdirSync(given);
    writeFileSync(join(given, 'index.html'), pairsHtml(pages));
    await runPagefind(given, written);
    const [name = ''] = readdirSync(written).filter((file) => file.endsWith('.pf_meta'));
    const { words } = readMeta(await unpackPagefind(new Uint8Array(readFileSync(join(written, name)))));
    expect(words).toEqual([pages.reduce((sum, page) => sum + countPairs(page), 0)]);
  });

  it('are missed where there are none', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    await expect(runPagefind(empty, join(folder, 'nothing'))).rejects.toThrow('Pagefind');
  });
});
