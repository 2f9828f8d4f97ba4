import { describe, expect, it } from 'vitest';
import { excerptOf, foundWords, markRuns } from '../../../src/search/read/excerpt.ts';
import { readQuery } from '../../../src/search/read/query.ts';

const NO_FOLD = new Map<string, string>();
const shown = (passages: string[], typed: string) =>
  excerptOf(passages, readQuery(typed), NO_FOLD)
    ?.map(({ text, found }) => (found ? `[${text}]` : text))
    .join('') ?? null;

describe('the excerpt of a clause', () => {
  it('is the sentence that has the words, with every match marked', () => {
    const text = '落实主要负责人责任。推行提级调查，规范提级调查程序；强化追责。';
    expect(shown([text], '提级调查')).toBe('推行[提级调查]，规范[提级调查]程序；');
  });

  it('is the sentence with the most terms', () => {
    const text = '加强电梯检查。推进电梯安全评估。';
    expect(shown([text], '安全 电梯')).toBe('推进[电梯][安全]评估。');
  });

  it('marks the document’s own spelling', () => {
    expect(shown(['比例达到８０％以上。'], '80%')).toBe('比例达到[８０％]以上。');
    expect(shown(['于2021 年底前完成。'], '2021年底')).toBe('于[2021 年底]前完成。');
    expect(shown(['面积70㎡以上。'], '0m2')).toBe('面积7[0㎡]以上。');
  });

  it('of a long sentence is cut around the match', () => {
    const long = `${'一'.repeat(300)}提级调查${'二'.repeat(300)}。`;
    const excerpt = shown([long], '提级调查') ?? '';
    expect(excerpt).toMatch(/^…一+\[提级调查\]二+…$/);
    expect(excerpt.length).toBeLessThan(130);
  });

  it('is null where the words span two passages', () => {
    expect(shown(['推行提级', '调查程序'], '提级调查')).toBeNull();
  });
});

describe('the matches of a query', () => {
  it('are marked in a title, and are listed as printed', () => {
    expect(markRuns('强化“应急”处置', readQuery('应急'), NO_FOLD)).toEqual([
      { text: '强化“', found: false },
      { text: '应急', found: true },
      { text: '”处置', found: false },
    ]);
    expect(foundWords(['ＡＥＤ', 'aed'], readQuery('AED'), NO_FOLD)).toEqual(['ＡＥＤ', 'aed']);
  });
});

describe('a text of nothing but matches', () => {
  const QUERY = readQuery('电梯');
  it.each([
    ['in one sentence', '电梯'.repeat(50_000)],
    ['in as many sentences', '电梯。'.repeat(33_000)],
    ['after a long sentence', `${'一'.repeat(90_000)}。${'电梯，'.repeat(3000)}`],
  ])('%s is cut out and marked in a time that grows with its length', { timeout: 30_000 }, (_name, text) => {
    expect(excerptOf([text], QUERY, NO_FOLD)?.some(({ found }) => found)).toBe(true);
    expect(markRuns(text, QUERY, NO_FOLD).filter(({ found }) => found)).toHaveLength(
      text.split('电梯').length - 1,
    );
  });
});
