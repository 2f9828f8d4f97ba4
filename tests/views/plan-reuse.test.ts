import { describe, expect, it } from 'vitest';
import { findReuse } from '../../src/reuse/reuse.ts';
import { elsewhereByClause } from '../../src/views/elsewhere.ts';
import { reuseByPlan } from '../../src/views/plan-reuse.ts';
import { PLANS, REGISTERS } from '../exports/corpus.ts';
import { clause, planOf } from './plans.ts';

const RULE = '健全生产安全事故提级调查挂牌督办警示约谈举报核查等制度规范要求';
const FILLER = '另外一件事情另外一种办法另外一些人员另外一个时间另外一处';

describe('what a plan shares with others', () => {
  const texts = { a: [RULE, FILLER], b: [`${RULE}${FILLER.slice(0, 2)}`, '没有相同'], c: ['什么都没有'] };
  const plans = Object.entries(texts).map(([id, own]) =>
    planOf(
      own.map((text, at) => clause(`${'一二'[at]}、`, { text })),
      { id, title: id },
    ),
  );
  const reuse = findReuse(plans);
  const regions = { regions: [] };
  const [a, , c] = plans.map(reuseByPlan(plans, reuse, elsewhereByClause(plans, reuse, regions), regions));

  it('is a share of its characters, with their positions', () => {
    const total = RULE.length + FILLER.length;
    expect(a?.share).toBeCloseTo(RULE.length / total);
    expect(a?.bars).toEqual([{ start: 0, length: RULE.length / total }]);
    expect(a?.chapters).toEqual([
      { start: 0, name: '一、' },
      { start: RULE.length / total, name: '二、' },
    ]);
  });

  it('lists the other plans and the clauses', () => {
    expect(a?.plans).toMatchObject([{ title: 'b', same: RULE.length, compare: '/compare/?a=a&b=b' }]);
    expect(a?.clauses.map(({ address }) => address)).toEqual(['/plans/a/1/']);
  });

  it('is empty if nothing is shared', () => {
    expect(c).toEqual({
      share: 0,
      bars: [],
      chapters: [{ start: 0, name: '一、' }],
      plans: [],
      clauses: [],
    });
  });

  it('stays within the words of each published plan, and counts no word twice', () => {
    const published = findReuse(PLANS);
    const elsewhere = elsewhereByClause(PLANS, published, REGISTERS);
    for (const view of PLANS.map(reuseByPlan(PLANS, published, elsewhere, REGISTERS))) {
      let end = 0;
      for (const { start, length } of view.bars) {
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + length;
      }
      expect(end).toBeLessThanOrEqual(1);
      expect(view.share).toBeLessThan(0.2);
    }
  });
});
