import { describe, expect, it } from 'vitest';
import { isConditionHeading } from '../../src/facts/conditions.ts';
import { isExpected, isReview, reviewsIn } from '../../src/facts/review.ts';
import { scanForm } from '../../src/facts/scan.ts';

describe('a heading', () => {
  it.each([
    '2019年工作回顾',
    '103年度下半年重要施政成果',
    '取得的成效',
    '主要工作成绩和存在问题',
    '已實施之創新作為',
    '过去五年工作',
    '2019年计划执行情况',
  ])('is a review: %s', (heading) => {
    expect(isReview(heading, heading.includes('103') ? 2015 : 2020)).toBe(true);
  });

  it.each([
    '2020年重点工作',
    '巩固拓展脱贫攻坚成果',
    '加快科技成果转化',
    '提升工作成效',
    '推动改革取得重大进展',
    '未来施政重點',
    '工作成绩突出的单位',
  ])('is not a review: %s', (heading) => {
    expect(isReview(heading, 2020)).toBe(false);
  });
});

describe('a heading of conditions', () => {
  it.each(['申报条件', '支持对象', '申请对象和条件', '名词解释', '適用範圍'])('is one, %s', (heading) => {
    expect(isConditionHeading(heading)).toBe(true);
  });

  it.each(['补贴对象和标准', '改善办学条件', '支持措施', '保障条件'])('is none, %s', (heading) => {
    expect(isConditionHeading(heading)).toBe(false);
  });
});

describe('a sentence', () => {
  it.each(['103年度辦理研習45場，滿意度達92％。', '2014年，新建学校5所。', '去年完成50个小区改造。'])(
    'looks back in a plan for 2015, %s',
    (text) => {
      expect(reviewsIn(scanForm(text), 2015)).toHaveLength(1);
    },
  );

  it.each(['104年度規劃辦理研習45場。', '2015年，新建学校5所。', '今年完成50个小区改造。'])(
    'looks ahead in a plan for 2015, %s',
    (text) => {
      expect(reviewsIn(scanForm(text), 2015)).toHaveLength(0);
    },
  );

  it.each([
    ['鋼構於103年8月完成。預計104年底完工。', '104年底', true],
    ['预计2025年6月竣工；2024年3月开工。', '2024年3月', false],
    ['2024年3月已开工。', '2024年3月', false],
  ])('of a review may have a time that is still ahead: %s, %s: %s', (text, quote, expected) => {
    expect(isExpected(scanForm(text), { start: text.indexOf(quote), inferred: false, to: '2025' })).toBe(
      expected,
    );
  });
});
