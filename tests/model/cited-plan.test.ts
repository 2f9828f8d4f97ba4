import { describe, expect, it } from 'vitest';
import { citedPlanAmong } from '../../src/model/cited-plan.ts';
import { planOf } from '../views/plans.ts';

const OPINION = planOf([], {
  id: 'shanghai-work-safety-2021',
  docNumber: '沪安委会〔2021〕4号',
  noticeTitle: '上海市安全生产委员会关于印发上海市2021年安全生产工作意见的通知',
});
const AGAIN = { ...OPINION, id: 'shanghai-again', docNumber: '沪安委会〔2021〕5号' };
const OTHER = planOf([], { id: 'changning-2025', title: '长宁区2025年安全生产工作要点' });
const citedPlan = citedPlanAmong([OTHER, OPINION, AGAIN]);
const cited = (title: string, ...docNumbers: string[]) => citedPlan({ titles: [title], docNumbers })?.id;

describe('the plan that is cited', () => {
  it.each([
    '上海市2021年安全生产工作意见',
    '上海市安全生产委员会关于印发上海市2021年安全生产工作意见的通知',
    '关于印发上海市2021年安全生产工作意见的通知',
    '上海市2021年安全生产工作意见的通知',
  ])('is found by the title 《%s》', (title) => {
    expect(cited(title)).toBe(OPINION.id);
  });

  it.each(['意见', '印发上海市2021年安全生产工作意见', '年安全生产工作意见的通知'])(
    'is not found by 《%s》, which is another title',
    (title) => {
      expect(cited(title)).toBeUndefined();
    },
  );

  it('is found by its 文号 in any spelling', () => {
    expect(cited('意见', '沪安委会[2021]4号')).toBe(OPINION.id);
  });

  it('is the first of several', () => {
    expect(cited('上海市2021年安全生产工作意见', '沪安委会〔2021〕5号')).toBe(OPINION.id);
    expect(cited('长宁区2025年安全生产工作要点', '沪安委会〔2021〕4号')).toBe(OTHER.id);
  });
});
