import { describe, expect, it } from 'vitest';
import { neighboursByPlan } from '../../src/views/neighbours.ts';
import { planOf } from './plans.ts';

const ISSUER = '青浦区应急管理局';
const plan = (year: number | null, issuers = [ISSUER]) =>
  planOf([], { id: `qingpu-emergency-${year}`, title: `${ISSUER}${year}年工作要点`, year, issuers });

describe('the neighbours of a plan', () => {
  const plans = [plan(2025), plan(2021), plan(2023), plan(2024, ['长治市应急管理局'])];

  it('are the plans of its issuer for the next years before and after', () => {
    expect(neighboursByPlan(plans)(plan(2023))).toEqual({
      before: { title: `${ISSUER}2021年工作要点`, address: '/plans/qingpu-emergency-2021/' },
      after: { title: `${ISSUER}2025年工作要点`, address: '/plans/qingpu-emergency-2025/' },
    });
  });

  it('are missing at the ends', () => {
    expect(neighboursByPlan(plans)(plan(2025)).after).toBeNull();
    expect(neighboursByPlan(plans)(plan(2021)).before).toBeNull();
  });

  it('are missing if a plan has no year or no issuer', () => {
    const none = { before: null, after: null };
    expect(neighboursByPlan(plans)(plan(null))).toEqual(none);
    expect(neighboursByPlan(plans)(plan(2023, []))).toEqual(none);
  });

  it('do not depend on the order of issuers', () => {
    const joint = [plan(2022, ['市公安局', ISSUER]), plan(2023, [ISSUER, '市公安局'])];
    expect(neighboursByPlan(joint)(joint[1] ?? plan(null)).before?.title).toBe(`${ISSUER}2022年工作要点`);
  });
});
