import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/search/read/address.ts';
import { readQuery } from '../../../src/search/read/query.ts';
import { rewritingsOf } from '../../../src/search/read/rewriting.ts';
import { scopeOf } from '../../../src/search/read/scope.ts';
import { searchWithRewritings } from '../../../src/search/read/search-with-rewritings.ts';
import { readPublishedPlans } from '../../bench/plans.ts';
import { useIndex } from '../test-index.ts';

const index = useIndex(readPublishedPlans);
const asked = async (q: string, filters = '') => {
  const search = readAddress(`?q=${encodeURIComponent(q)}${filters}`);
  const { result, rewriting } = await searchWithRewritings(index().searcher, search);
  const plans = await Promise.all(
    result.groups.map(async ({ bundle, plan }) => (await bundle.record(bundle.starts[plan] ?? 0)).plan.id),
  );
  const terms = rewriting?.query.all.map(({ typed }) => typed) ?? null;
  return { search, result, rewriting, plans, terms };
};

describe('a query that stands nowhere as it is', () => {
  it.each([
    ['长宁燃气', ['长宁', '燃气'], 'changning-work-safety-2025'],
    ['长宁区燃气', ['长宁区', '燃气'], 'changning-work-safety-2025'],
    ['2025年长宁燃气', ['2025年', '长宁', '燃气'], 'changning-work-safety-2025'],
    ['上海市长宁区2025年度燃气', ['上海市', '长宁区', '2025年', '燃气'], 'changning-work-safety-2025'],
    ['上海市安全生产委员会电梯', ['上海市', '安全生产委员会', '电梯'], 'shanghai-work-safety-2021'],
    ['青浦防汛', ['青浦', '防汛'], 'qingpu-emergency-2023'],
    ['長寧燃氣', ['长宁', '燃气'], 'changning-work-safety-2025'],
  ])('is read with its place and year as terms of their own: “%s”', async (typed, terms, plan) => {
    const found = await asked(typed);
    expect(found.terms).toEqual(terms);
    expect(found.rewriting?.change).toBe('split');
    expect(found.plans[0]).toBe(plan);
  });

  it.each([
    ['提级调查是什么？', ['提级调查']],
    ['请问电梯由谁负责', ['电梯']],
    ['长宁的燃气怎么管', ['长宁', '燃气']],
  ])('is read without the words of a question: “%s”', async (typed, terms) => {
    const found = await asked(typed);
    expect(found.terms).toEqual(terms);
    expect(found.rewriting?.change).toBe('shortened');
    expect(found.result.clauses).toBeGreaterThan(0);
  });

  it.each([
    ['电梯安全检查', ['电梯', '安全', '检查']],
    ['养老院着火怎么办', ['火灾']],
    ['电瓶车上楼怎么管', ['电动自行车']],
    ['请问煤气罐爆炸怎么预防', ['气瓶', '预防']],
    ['上海今年防汛怎么做', ['上海', '防汛']],
  ])(
    'is read in single words, with related ones for those that stand nowhere: “%s”',
    async (typed, terms) => {
      const found = await asked(typed);
      expect(found.terms).toEqual(terms);
      expect(found.result.clauses).toBeGreaterThan(0);
    },
  );

  it.each(['量子计算机', '5000万', '食品安全', 'xyzzy', '火星移民计划'])(
    'is given up where its words stand nowhere together: “%s”',
    async (typed) => {
      const { result } = await asked(typed);
      expect(result.groups).toEqual([]);
    },
  );

  it('stays as it is where it stands somewhere, though a filter hides it', async () => {
    expect((await asked('长宁区2025年安全生产工作要点')).rewriting).toBeNull();
    expect((await asked('提级调查', '&year=2021')).rewriting).toBeNull();
  });

  it('stays as it is where only the title of a plan has it, though a filter hides the plan', async () => {
    const { result, rewriting } = await asked('青浦区应急管理局2023年工作要点', '&year=2021');
    expect(result.answers.reduce((sum, { clauses }) => sum + clauses.size, 0)).toBe(0);
    expect(result.groups).toEqual([]);
    expect(rewriting).toBeNull();
  });

  it('stays as it is where there is nothing to leave out', () => {
    for (const typed of ['量子计算机', '沪安委会〔2021〕5号', '12025', ''])
      expect(rewritingsOf(readQuery(typed), ['上海市', '上海']), typed).toEqual([]);
    expect(rewritingsOf(readQuery('怎么办'), [])).toEqual([]);
  });
});

describe('the scope of a result', () => {
  it('is the plans that have the words which the clauses lack, with place and year as filters that find the same', async () => {
    const { search, result, plans } = await asked('长宁 2025 燃气');
    const scope = await scopeOf(search, result);
    expect(scope?.plan.title).toBe('长宁区2025年安全生产工作要点');
    expect(scope?.filters.map(({ facet, term }) => [facet, term.typed])).toEqual([
      ['region', '长宁'],
      ['year', '2025'],
    ]);
    for (const { search: filtered } of scope?.filters ?? []) {
      const { result: other } = await searchWithRewritings(index().searcher, filtered);
      expect(other.clauses, filtered.q).toBeGreaterThan(0);
      expect(filtered.q).not.toContain(filtered.choice.has('year') ? '2025' : '长宁');
    }
    expect(plans).toContain('changning-work-safety-2025');
  });

  it('is nothing where every hit has all words, or where there is one word', async () => {
    for (const typed of ['电梯 住宅', '上海', '电梯']) {
      const { search, result } = await asked(typed);
      expect(await scopeOf(search, result), typed).toBeNull();
    }
  });
});
