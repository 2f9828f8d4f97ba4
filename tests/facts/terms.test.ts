import { describe, expect, it } from 'vitest';
import { findNames, readTerms, recurringNames } from '../../src/facts/terms.ts';
import { TERM_EXAMPLES } from './examples/terms.ts';

describe('terms that a plan defines', () => {
  for (const { about, examples } of TERM_EXAMPLES) {
    describe(about, () => {
      it.each(examples)('$words', ({ words, finds }) => {
        const terms = readTerms(words);
        expect(terms.map((t) => [t.term, t.definition])).toEqual(finds);
        for (const { start, end, term } of terms) expect(words.slice(start, end)).toBe(term);
      });
    });
  }
});

describe('names that recur', () => {
  const texts = [
    '依托“一网统管”平台，拓展“危险化学品全过程监管信息系统”应用功能，做好“十四五”规划评估。',
    '优化“一网统管”场景应用，做好“十四五”规划编制，落实“生命重于泰山。”要求。',
    '接入危险化学品全过程监管信息系统，落实“生命重于泰山。”要求。',
  ];

  it('are quoted in more than one clause; names of systems may be unquoted', () => {
    expect(recurringNames(texts)).toEqual(new Set(['一网统管', '危险化学品全过程监管信息系统']));
  });

  it('are found wherever a clause uses them', () => {
    const names = recurringNames(texts);
    expect(texts.map((text) => findNames(text, names).map(({ term }) => term))).toEqual([
      ['一网统管', '危险化学品全过程监管信息系统'],
      ['一网统管'],
      ['危险化学品全过程监管信息系统'],
    ]);
  });
});
