import { describe, expect, it } from 'vitest';
import { distinctiveRuns } from '../../src/reuse/distinctiveness.ts';
import { findReuse } from '../../src/reuse/reuse.ts';
import { readPublishedPlans } from '../bench/plans.ts';
import { scoreJaccard } from '../bench/reuse/jaccard.ts';
import { plantCopies } from '../bench/reuse/planted.ts';
import { scoreRuns } from '../bench/reuse/score.ts';

describe('copies planted in 150 plans', async () => {
  const { plans, planted } = plantCopies(await readPublishedPlans(), 150);
  const { recall, precision } = scoreRuns(distinctiveRuns(findReuse(plans)), planted);

  it('are found where they have 30 characters or more and no more than a fifth was changed', () => {
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  it('are all that is found', () => {
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });

  it('are hardly found by comparing clauses as sets of five characters', () => {
    expect(scoreJaccard(plans, planted).recall).toBeLessThan(recall / 2);
  });

  it('are all missed where there are no runs', () => {
    expect(scoreRuns([], planted).recall).toBe(0);
  });
});
