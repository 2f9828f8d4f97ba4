import { beforeAll, describe, expect, it } from 'vitest';
import { partitionPlans } from '../../../src/search/write/partition.ts';
import { indexInput, type PlanSource } from '../../../src/search/write/sources.ts';
import { generatePlans, readPublishedPlans } from '../../bench/plans.ts';
import { searchedPlans } from '../test-search.ts';

describe('the bundles of 600 plans of ten years', () => {
  let plans: PlanSource[] = [];
  const namesOf = (bundle: readonly PlanSource[]) => bundle.map(({ plan }) => plan.id).join(' ');
  const lettersOf = (bundle: readonly PlanSource[]) => bundle.reduce((sum, { letters }) => sum + letters, 0);

  beforeAll(async () => {
    const generated = searchedPlans([...generatePlans(await readPublishedPlans(), 600)]);
    plans = indexInput(generated, (plan) => plan).sources;
  });

  it('hold all of them, newest first', () => {
    expect(partitionPlans(plans).flat()).toEqual(plans);
  });

  it('have at most a million characters', () => {
    for (const bundle of partitionPlans(plans)) expect(lettersOf(bundle)).toBeLessThanOrEqual(1_000_000);
  });

  it('are the same for older plans when one is published', () => {
    const before = new Set(partitionPlans(plans.slice(1)).map(namesOf));
    const changed = partitionPlans(plans).filter((bundle) => !before.has(namesOf(bundle)));
    expect(changed).toHaveLength(1);
    expect(changed[0]?.[0]).toBe(plans[0]);
  });

  it('are the same for newer years when a plan of a year with many is added', () => {
    const crowd = plans.map((source) => ({
      ...source,
      plan: { ...source.plan, year: 2000, id: `old-${source.plan.id}` },
    }));
    const before = new Set(partitionPlans([...plans, ...crowd.slice(1)]).map(namesOf));
    const changed = partitionPlans([...plans, ...crowd]).filter((bundle) => !before.has(namesOf(bundle)));
    expect(changed.flat().every(({ plan }) => plan.year === 2000)).toBe(true);
  });

  it('divide a large year into parts of about one size', () => {
    const year = plans.map((source) => ({ ...source, plan: { ...source.plan, year: 2000 } }));
    const sizes = partitionPlans(year).map(lettersOf);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.2);
  });
});
