import { describe, expect, it } from 'vitest';
import { questionPlans } from './question-plans.ts';
import { readQuestions } from './questions.ts';

describe.each([
  ['published', 25],
  ['samples', 15],
] as const)('the questions over the plans of %s', async (set, count) => {
  const questions = await readQuestions(set);

  it('are as many as are to be measured, each asked once', () => {
    expect(new Set(questions.map(({ question }) => question)).size).toBe(count);
    expect(questions.length).toBe(count);
  });

  it('have answers that stand in the plans as they are read', async () => {
    const plans = await questionPlans(set);
    const there = new Set(
      plans.flatMap(({ id, clauses }) => [id, ...clauses.map((clause) => `${id}/${clause.id}`)]),
    );
    const answers = questions.flatMap(({ answers }) => answers);
    expect(answers.filter((answer) => !there.has(answer))).toEqual([]);
  });
});
