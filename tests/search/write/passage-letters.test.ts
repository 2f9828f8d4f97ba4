import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../src/search/pagefind/letters.ts';
import { passagesOf } from '../../../src/search/read/passages.ts';
import { lettersOfPassage } from '../../../src/search/write/passage-letters.ts';
import { normalise } from '../../../src/text/normalise.ts';
import { TRADITIONAL } from '../../../src/text/traditional.ts';
import { readPublishedPlans } from '../../bench/plans.ts';

/** The letters that a query with these words is searched by. */
function lettersOfQuery(words: string): string {
  return lettersOf(normalise(words, TRADITIONAL).text);
}

describe('the letters of a passage', () => {
  it('are those of a query with the same words, for every passage of the published plans', async () => {
    const passages = (await readPublishedPlans()).flatMap(({ clauses }) => clauses.flatMap(passagesOf));
    expect(passages.map(lettersOfPassage)).toEqual(passages.map(lettersOfQuery));
  });

  it.each([
    '應急預案，成效顯著',
    '乾县瞭望塔，显著',
    '长 安㎡Ａ',
    ' ISO 9001 认 证 A B',
    '\u0301中\u0301文\u0301',
    '葛\u{e0100}城',
    '提\u200b级\u200d调查',
    '㐂𠮷野家😀',
    '\ud842中\udfb7',
  ])('are those of a query for “%s” too', (words) => {
    expect(lettersOfPassage(words)).toBe(lettersOfQuery(words));
  });

  it('are those of a query for any combination of characters', () => {
    const signs = fc.constantFrom(
      ...'安全應顯一鿿。，“”（）80%％Ａb é\u0301\u{e0100}\u200b\u3000\n\t豈㎡ｶﾞ가😀',
    );
    const words = fc.string({ unit: signs, maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), (passage) => {
        expect(lettersOfPassage(passage)).toBe(lettersOfQuery(passage));
      }),
      { numRuns: 2000 },
    );
  });
});
