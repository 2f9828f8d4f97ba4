import { describe, expect, it } from 'vitest';
import { clausesByNumber } from '../../src/model/short-addresses.ts';
import { PLANS, planOf } from '../exports/corpus.ts';

describe('the number of a clause alone', () => {
  const items = clausesByNumber(planOf('shanghai-work-safety-2021'));

  it('is its short id where the numbering is continuous', () => {
    expect(items.get('33')?.id).toBe('3-10-33');
  });

  it('is not a short id where two kinds of clauses have it, （十） and 10.', () => {
    expect(items.has('10')).toBe(false);
  });

  it('is never the whole id of another clause', () => {
    for (const plan of PLANS) {
      const ids = new Set(plan.clauses.map(({ id }) => id));
      for (const [number, clause] of clausesByNumber(plan)) {
        expect(ids.has(number)).toBe(false);
        expect(clause.id.endsWith(`-${number}`)).toBe(true);
      }
    }
  });
});
