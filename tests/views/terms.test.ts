import { describe, expect, it } from 'vitest';
import { termAddress } from '../../src/model/addresses.ts';
import { termsOf, termsPage } from '../../src/views/terms.ts';
import { factual, UNIT_REGISTERS } from './facts.ts';
import { clause } from './plans.ts';

const DEFINED = '结合企业安全员智慧管理系统（“青小安”）推进工作。';
const plan = factual([
  clause('1.', { text: DEFINED }),
  clause('2.', { text: `推动“青小安”系统与管理业务深度融合。${DEFINED}` }),
  clause('3.', { text: '推进“一网统管”。' }),
  clause('4.', { text: '融入城市运行“一网统管”，纳入“一网统管”平台。' }),
]);
const { defined, recurring } = termsOf([plan], UNIT_REGISTERS);

describe('terms', () => {
  it('have their definitions, each once a plan', () => {
    expect(defined.map(({ term, definitions }) => [term, ...definitions.map(({ words }) => words)])).toEqual([
      ['青小安', '企业安全员智慧管理系统'],
    ]);
  });

  it('without definition have every clause that uses them', () => {
    expect(recurring.map(({ term, uses }) => [term, ...uses.map(({ place }) => place.path)])).toEqual([
      ['一网统管', '3.', '4.'],
    ]);
  });

  it('are shown with the sentences that use them where there are few', () => {
    const entries = termsPage([plan], UNIT_REGISTERS).groups.flatMap((group) => group.entries);
    expect(entries.map(({ term, more }) => [term, more])).toEqual([
      ['青小安', 0],
      ['一网统管', 0],
    ]);
    expect(entries[1]?.uses.map(({ title, path, passages }) => [title, path, passages[0]?.address])).toEqual([
      [plan.title, '3.', '/plans/shanghai-work-safety-2021/3/#3-s1'],
      [plan.title, '4.', '/plans/shanghai-work-safety-2021/4/#4-s1'],
    ]);
  });

  it('have pages whose addresses are their own words', () => {
    expect(termAddress('一网 统管')).toBe('/terms/一网统管/');
    expect(termAddress('2+3+N')).toBe('/terms/2~2b3~2bN/');
  });
});
