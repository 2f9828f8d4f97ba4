import { describe, expect, it } from 'vitest';
import { findReuse } from '../../src/reuse/reuse.ts';
import { elsewhereByClause } from '../../src/views/elsewhere.ts';
import { PLANS, REGISTERS } from '../exports/corpus.ts';
import { clause, planOf } from './plans.ts';

const RULE = '健全生产安全事故提级调查、挂牌督办、警示约谈、举报核查等制度规范';

const plan = (
  id: string,
  written: string | null,
  text: string,
  level: 'province' | 'district' | null = null,
) =>
  planOf([clause('一、', { text })], {
    id,
    title: `${id}的工作要点`,
    level,
    dates: { written, printed: null, published: null },
  });

const CITY = plan('city', '2025-03-13', `各部门注意：${RULE}。另有一句。`, 'province');
const DISTRICT = plan(
  'district',
  '2025-05-13',
  `要${RULE.replace('警示约谈', '警示通报')}，抓好落实。`,
  'district',
);
const plans = [DISTRICT, CITY, plan('other', null, '没有这些话。')];
const elsewhere = elsewhereByClause(plans, findReuse(plans), { regions: [] });

describe('the clauses of other plans that share words', () => {
  it('are listed for both clauses, with level, date and order', () => {
    expect(elsewhere.get('district/1')).toMatchObject([
      { title: 'city的工作要点', facts: '省级，2025年3月13日', order: '早于本条见于', path: '一、' },
    ]);
    expect(elsewhere.get('city/1')).toMatchObject([{ facts: '县级，2025年5月13日', order: '晚于本条见于' }]);
    expect(elsewhere.has('other/1')).toBe(false);
  });

  it('are called neither earlier nor later if the dates do not say', () => {
    const undated = [DISTRICT, { ...CITY, dates: DISTRICT.dates }, ...plans.slice(2)];
    const [there] = elsewhereByClause(undated, findReuse(undated), { regions: [] }).get('district/1') ?? [];
    expect(there?.order).toBe('也见于（先后不明）');
  });

  it('are quoted by sentence, with the words of this clause', () => {
    expect(elsewhere.get('district/1')?.[0]?.quotes).toEqual([
      {
        address: '/plans/city/1/#1-s1',
        before: '各部门注意：',
        there: RULE,
        after: '。',
        here: RULE.replace('警示约谈', '警示通报'),
      },
    ]);
  });

  it('link to the comparison', () => {
    expect(elsewhere.get('district/1')?.[0]?.compare).toBe('/compare/?a=district/1&b=city/1');
  });

  it('are sorted oldest plan first', () => {
    const published = elsewhereByClause(PLANS, findReuse(PLANS), REGISTERS);
    const facts = published.get('shanghai-emergency-2025/preamble')?.map(({ facts: own }) => own);
    expect(facts).toEqual(['省级，2021年4月7日', '地级，2025年2月21日']);
  });
});
