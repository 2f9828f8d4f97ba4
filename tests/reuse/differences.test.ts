import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Difference, differencesOf } from '../../src/reuse/differences.ts';

const side = (differences: readonly Difference[], which: 'a' | 'b') =>
  differences
    .filter(({ in: where }) => where === 'both' || where === which)
    .map(({ text }) => text)
    .join('');

/** “警示[-约谈-]{+通报+}”. */
const print = (a: string, b: string) =>
  differencesOf(a, b)
    .map(({ in: where, text }) => ({ both: text, a: `[-${text}-]`, b: `{+${text}+}` })[where])
    .join('');

describe('the differences between two texts', () => {
  it.each([
    ['挂牌督办、警示约谈', '挂牌督办、警示约谈', '挂牌督办、警示约谈'],
    ['挂牌督办、警示约谈等制度', '挂牌督办、通报约谈等制度', '挂牌督办、[-警示-]{+通报+}约谈等制度'],
    ['完成70万平方米改造', '完成90万平方米改造', '完成[-70-]{+90+}万平方米改造'],
    ['全面贯彻落实', '全面贯彻', '全面贯彻[-落实-]'],
    ['', '全面贯彻', '{+全面贯彻+}'],
    ['', '', ''],
  ])('%s → %s are %s', (a, b, expected) => {
    expect(print(a, b)).toBe(expected);
  });

  it('do not come apart into single characters', () => {
    expect(print('深入开展专项整治', '持续推进开放式治理')).not.toMatch(/[\]}].{1,2}[[{]/u);
  });

  it('hold every character of both texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'安全生产，。𠮷'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const differences = differencesOf(a, b);
        expect([side(differences, 'a'), side(differences, 'b')]).toEqual([a, b]);
      }),
    );
  });

  it('are all where texts have nothing to do with each other', () => {
    const a = '安全'.repeat(2000);
    const b = '生产'.repeat(2000);
    expect(differencesOf(a, b)).toEqual([
      { in: 'a', text: a },
      { in: 'b', text: b },
    ]);
  });
});
