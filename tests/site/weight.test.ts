import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { planAddress } from '../../src/model/addresses.ts';
import { wordsOf } from '../../src/model/words.ts';
import { readPage } from './pages.ts';
import { sitePages } from './site-pages.ts';

const folder = inject('folder');
const { plans } = await readContent();

/** The bytes of a text compressed with brotli. */
function weightOf(text: string): number {
  return brotliCompressSync(text).length;
}

describe('compressed with brotli', () => {
  it('the page of the longest plan weighs at most 1.6 times its bare words', () => {
    const words = plans.map(({ plan }) => ({ plan, words: wordsOf(plan.clauses) }));
    const [longest] = words.sort((a, b) => b.words.length - a.words.length);
    if (!longest) throw new Error('there is no plan');
    const page = weightOf(readPage(folder, planAddress(longest.plan)).html);
    expect(page / weightOf(longest.words)).toBeLessThanOrEqual(1.6);
  });

  it('the style sheets of a page weigh at most 12 kB', () => {
    const sheets = sitePages.map(({ tree }) =>
      selectAll('link[rel="stylesheet"]', tree).map(({ properties }) => String(properties.href)),
    );
    for (const addresses of new Set(sheets.map((list) => list.join(' ')))) {
      const css = addresses.split(' ').map((address) => readFileSync(join(folder, address), 'utf8'));
      expect(weightOf(css.join('')), addresses).toBeLessThanOrEqual(12_000);
    }
  });
});
