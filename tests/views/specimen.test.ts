import { describe, expect, it } from 'vitest';
import { specimenOf } from '../../src/views/specimen.ts';
import { factual, UNIT_REGISTERS } from './facts.ts';
import { clause } from './plans.ts';

const INSPECTION = clause('1.', {
  text: '汛前完成地下空间、低洼易积水点位的安全检查，对发现的隐患逐一登记。（市公安局、各区人民政府）',
});
const LIFTS = clause('2.', {
  text: '依据《上海市电梯安全管理办法》，12月底前完成既有多层住宅加装电梯1000台以上。（市公安局、各区人民政府）',
});
const PLAIN = clause('3.', {
  text: '持续深化改革，坚持人民至上、生命至上，统筹发展和安全，着力固根基、补短板、强弱项。',
});

describe('the example of a clause on the home page', () => {
  it('is the one with the most kinds of fact', () => {
    const specimen = specimenOf([factual([INSPECTION, PLAIN, LIFTS])], UNIT_REGISTERS);
    expect(specimen?.name).toBe('上海市2021年安全生产工作意见　2.');
    expect(specimen?.facts).toEqual([
      { label: '责任单位', text: '市公安局、各区人民政府' },
      { label: '指标', text: '12月底前完成既有多层住宅加装电梯1000台以上' },
      { label: '时限', text: '12月底前' },
      { label: '引用文件', text: '《上海市电梯安全管理办法》' },
    ]);
  });

  it('is short', () => {
    const long = clause('4.', { text: '12月底前完成检查。'.repeat(12) });
    expect(specimenOf([factual([long, INSPECTION])], UNIT_REGISTERS)?.clause.number).toBe('1.');
  });

  it('is missing if no clause states a fact', () => {
    expect(specimenOf([factual([PLAIN])], UNIT_REGISTERS)).toBeNull();
  });
});
