import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import type { Plan } from '../../src/model/plan.ts';
import { clauseFacts } from '../../src/views/clause-facts.ts';
import { clause, planOf, REGISTERS } from './plans.ts';

const factsOf = (plan: Plan, at = 0) => {
  const ledger = ledgerOf(plan.clauses, [], { sic: [], note: null, inferredUrl: null });
  const [found] = plan.clauses.slice(at);
  const facts = found ? clauseFacts(found, { plan, ledger }, REGISTERS) : [];
  return Object.fromEntries(facts.map(({ label, values }) => [label, values.map(({ text }) => text)]));
};

describe('the facts of a clause', () => {
  it('say who is responsible and by when, and that a year was taken from the plan', () => {
    const text = '12月底前在重点行业领域打造一批安全生产标准化标杆企业单位。（市应急局、各区人民政府）';
    const plan = readFacts(planOf([clause('一、', { text })], { year: 2025 }), REGISTERS);
    const facts = factsOf(plan);
    expect(facts.责任单位).toEqual(['市应急局', '各区人民政府']);
    expect(facts.时限).toEqual(['12月底前（2025年12月31日，年份据本计划推定）']);
  });

  it('name its sectors in Chinese and lead to them', () => {
    const plan = planOf([clause('一、', { text: '…', sectors: ['road'] })]);
    expect(factsOf(plan).领域).toEqual(['道路交通']);
  });

  it('always say where the words come from, and nothing that is not known', () => {
    expect(factsOf(planOf([clause('一、', { text: '…' })]))).toEqual({ 文字来源: ['来源待核'] });
  });
});
