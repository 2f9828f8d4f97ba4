import { describe, expect, it } from 'vitest';
import { printPlan } from '../../src/mdx/print.ts';
import { readPlan } from '../../src/mdx/read.ts';
import type { Plan } from '../../src/model/plan.ts';
import { wordsOf } from '../../src/model/words.ts';
import { generateCorpus } from './build/corpus.ts';
import { generatePlans, readPublishedPlans } from './plans.ts';

const models = await readPublishedPlans();

/** The words of a plan that was written as MDX and read again. */
function reread(plan: Plan): string {
  const { id, source } = plan;
  return wordsOf(
    readPlan(printPlan({ ...plan, timeline: [], facts: [] }), { id, file: `${id}.mdx`, source }).clauses,
  );
}

describe('generated plans', () => {
  it.each([
    ['of sentences', () => [...generatePlans(models, 40)]],
    ['of words', () => generateCorpus(models, 40)],
  ])('%s have the same words when they were written and read again', (_, generate) => {
    for (const plan of generate()) expect([plan.id, reread(plan)]).toEqual([plan.id, wordsOf(plan.clauses)]);
  });
});
