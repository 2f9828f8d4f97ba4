import { expect, it } from 'vitest';
import { foundRow } from '../../../src/search/page/found-row.ts';

const TEXT =
  '主要指标如下：\n\t指标\t2025年\n\t漏损率\t控制在9%以内\n\t普及率\t达到99%以上\n注：漏损率为初步数。';
const run = (text: string, found = false) => ({ text, found });
const place = (...runs: Parameters<typeof foundRow>[1][number][]) =>
  foundRow({ id: 'annex-1', text: TEXT }, runs);

it('is the row of a table that has the words of an excerpt, counted with the head', () => {
  expect(place(run('控制在'), run('9%', true), run('以内'))).toBe('annex-1-r2');
  expect(place(run('…'), run('99%', true), run('以上'))).toBe('annex-1-r3');
});

it('is none for words of a paragraph', () => {
  expect(place(run('主要'), run('指标', true), run('如下：'))).toBeNull();
  expect(place(run('注：'), run('漏损率', true), run('为初步数。'))).toBeNull();
});
