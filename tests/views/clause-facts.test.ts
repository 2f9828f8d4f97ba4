import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../src/model/ledger.ts';
import type { Plan } from '../../src/model/plan.ts';
import { clauseFacts } from '../../src/views/clause-facts.ts';
import { clause, planOf, REGISTERS } from './plans.ts';

const factsOf = (plan: Plan, at = 0) => {
  const ledger = ledgerOf(plan.clauses, [], { sic: [], note: null, unknown: {}, inferredUrl: null });
  const [found] = plan.clauses.slice(at);
  const facts = found ? clauseFacts(found, { plan, ledger }, REGISTERS) : [];
  return Object.fromEntries(facts.map(({ label, values }) => [label, values.map(({ text }) => text)]));
};

describe('the facts of a clause', () => {
  it('are its sectors by their Chinese names, with links', () => {
    const plan = planOf([clause('一、', { text: '…', sectors: ['road'] })]);
    expect(factsOf(plan).领域).toEqual(['道路交通']);
  });

  it('always include the source, and nothing that is unknown', () => {
    expect(factsOf(planOf([clause('一、', { text: '…' })]))).toEqual({ 文字来源: ['来源待核'] });
  });
});
