import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/search/read/query.ts';

const spelt = (typed: string) => {
  const { all, none } = readQuery(typed);
  return { all: all.map(({ spellings }) => spellings[0]), none: none.map(({ spellings }) => spellings[0]) };
};

describe('a query', () => {
  it.each([
    ['提级调查', ['提级调查'], []],
    ['电梯　安全 电梯', ['电梯', '安全'], []],
    ['电梯 -住宅', ['电梯'], ['住宅']],
    ['电梯 -"既有 住宅"', ['电梯'], ['既有住宅']],
    ['"ISO 9001" 认证', ['iso 9001', '认证'], []],
    ['"十四五"规划', ['十四五', '规划'], []],
    ['“十四五”规划', ['“十四五”规划'], []],
    ['-2025年', ['-2025年'], []],
    ['2021-2025年', ['2021-2025年'], []],
    ['5"软管', ['5"软管'], []],
    ['   ', [], []],
  ])('“%s” asks for %j and excludes %j', (typed, all, none) => {
    expect(spelt(typed)).toEqual({ all, none });
  });

  it('looks for a 文号 with either kind of bracket', () => {
    expect(readQuery('长安委(2025)10号').all[0]?.spellings).toEqual([
      '长安委(2025)10号',
      '长安委〔2025〕10号',
    ]);
    expect(readQuery('长安委[2025]10号').all[0]?.spellings).toEqual([
      '长安委〔2025〕10号',
      '长安委(2025)10号',
    ]);
  });

  it.each([
    ['长安委(2025)10', ['长安委(2025)10', '长安委〔2025〕10']],
    ['长安委（２０２５）第10號', ['长安委〔2025〕10号', '长安委(2025)10号']],
    ['长安委 【2025】 010 号', ['长安委〔2025〕10号', '长安委(2025)10号']],
    ['长安委2025年10号', ['长安委2025年10号', '长安委〔2025〕10号', '长安委(2025)10号']],
  ])('looks for the 文号 “%s” as one term, as it is typed and as it is printed', (typed, spellings) => {
    const conversions = new Map([['號', '号']]);
    const { all } = readQuery(typed, conversions);
    expect(all.map((term) => term.spellings)).toEqual([expect.arrayContaining(spellings)]);
  });

  it('that ends with a year and a number is no 文号', () => {
    expect(spelt('电梯 2025 10').all).toEqual(['电梯', '2025', '10']);
    expect(readQuery('截至2025年12').all[0]?.spellings).toEqual(['截至2025年12']);
  });

  it('in Traditional characters is looked for in Simplified ones, an ambiguous one both ways', () => {
    const conversions = new Map([
      ['應', '应'],
      ['糧', '粮'],
      ['乾', '干'],
    ]);
    expect(readQuery('應急乾糧', conversions).all[0]?.spellings).toEqual(['应急乾粮', '应急干粮']);
  });
});
