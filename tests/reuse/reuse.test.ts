import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import type { Reuse, Stretch } from '../../src/model/reuse.ts';
import { distinctiveRuns } from '../../src/reuse/distinctiveness.ts';
import { findReuse } from '../../src/reuse/reuse.ts';
import { clauseOf, PLANS, planOf } from '../exports/corpus.ts';
import { clause, planOf as planWith } from '../views/plans.ts';

const wordsAt = (plans: readonly Plan[], { plan, clause: id, in: part, start, end }: Stretch) =>
  plans
    .find((candidate) => candidate.id === plan)
    ?.clauses.find((candidate) => candidate.id === id)
    ?.[part]?.slice(start, end);

const plan = (id: string, ...texts: string[]) =>
  planWith(
    texts.map((text, at) => clause(`${at + 1}.`, { text })),
    { id },
  );

const RULE = '健全生产安全事故提级调查、挂牌督办、警示约谈、举报核查等制度规范，强化行刑衔接';

describe('the runs that the published plans share', () => {
  const reuse = findReuse(PLANS);

  it('have 50 letters of 市应急局’s plan in 长宁区’s item 18 before all others', () => {
    expect(reuse[0]).toMatchObject({
      a: { plan: 'changning-work-safety-2025', clause: '3-18', in: 'text' },
      b: { plan: 'shanghai-emergency-2025', clause: '1-3', in: 'text' },
      same: 50,
      changed: 0,
    });
    expect(wordsAt(PLANS, reuse[0]?.a ?? expect.fail())).toContain('提级调查、挂牌督办、警示约谈、举报核查');
  });

  it('stand where they are said to, with at least 16 letters that are the same', () => {
    for (const { a, b, same } of reuse) {
      for (const stretch of [a, b]) {
        const words = clauseOf(planOf(stretch.plan), stretch.clause)[stretch.in]?.slice(
          stretch.start,
          stretch.end,
        );
        expect(words?.length).toBeGreaterThanOrEqual(16);
        expect(words).toBe(words?.trim());
      }
      expect(same).toBeGreaterThanOrEqual(16);
      expect(a.plan < b.plan).toBe(true);
    }
  });

  it('are shown where they are rare, hardly where they open every plan', () => {
    const words = (run: Reuse) => wordsAt(PLANS, run.a) ?? '';
    expect(reuse.map(words)).not.toContain('习近平新时代中国特色社会主义思想');
    const shown = distinctiveRuns(reuse);
    expect(shown.filter((run) => words(run).includes('思想为指导')).length).toBeLessThan(shown.length / 4);
  });

  it('are the same whatever the order of the plans', () => {
    expect(findReuse(PLANS.toReversed())).toEqual(reuse);
  });
});

describe('words that two plans share', () => {
  it.each([
    ['other signs between the words', RULE.replaceAll('、', '，')],
    ['full-width and half-width signs', RULE.replaceAll('，', ', ')],
    ['a line break in the words', RULE.replace('，', '，\n')],
    ['a word more', RULE.replace('警示约谈', '警示通报、约谈')],
    ['a word less', RULE.replace('警示约谈、', '')],
    ['other words for some', RULE.replace('生产安全', '安全生产').replace('规范', '体系')],
  ])('are found with %s', (_, copy) => {
    const plans = [plan('a', `要求如下：${RULE}。`), plan('b', `（一）${copy}，等等。`)];
    const [run] = findReuse(plans);
    expect(wordsAt(plans, run?.a ?? expect.fail())).toContain('挂牌督办');
    expect(wordsAt(plans, run?.b ?? expect.fail())).toContain('挂牌督办');
  });

  it('are not the units that both make responsible', () => {
    const duty = '（责任单位：市应急管理局、市公安局、市交通委、市住房城乡建设委、市市场监管局）';
    const mention = PLANS.flatMap(({ clauses }) => clauses.flatMap(({ units }) => units))[0] ?? expect.fail();
    const units = duty
      .slice(6, -1)
      .split('、')
      .map((quote) => ({
        ...mention,
        quote,
        start: duty.indexOf(quote),
        end: duty.indexOf(quote) + quote.length,
      }));
    const plans = [plan('a', duty), plan('b', duty)].map((own) => ({
      ...own,
      clauses: own.clauses.map((one) => ({ ...one, units })),
    }));
    expect(findReuse(plans)).toEqual([]);
    expect(findReuse([plan('a', duty), plan('b', duty)])).toHaveLength(1);
  });

  it('are not looked for within one plan', () => {
    expect(findReuse([plan('a', RULE, RULE)])).toEqual([]);
  });

  it('do not run over the end of a clause', () => {
    const [first, second] = [RULE.slice(0, 12), RULE.slice(12, 24)];
    expect(findReuse([plan('a', first, second), plan('b', first + second)])).toEqual([]);
  });

  it('are found at each place where they stand', () => {
    const runs = findReuse([plan('a', RULE), plan('b', `${RULE}。另：${RULE}`)]);
    expect(runs.map(({ b }) => b.start)).toEqual([0, RULE.length + 3]);
  });

  it('are not found where only single words are the same', () => {
    const other = '强化安全生产责任落实，推动挂牌督办制度建设，完善举报奖励办法和约谈机制';
    expect(findReuse([plan('a', RULE), plan('b', other)])).toEqual([]);
  });

  it('are left out where every plan has them', () => {
    const plans = Array.from({ length: 8 }, (_, at) => plan(`p${at}`, RULE));
    expect(findReuse(plans)).toEqual([]);
  });

  it('are wholly distinctive where two plans of many have them', () => {
    const others = Array.from({ length: 8 }, (_, at) => plan(`q${at}`, `第${at}件事。`));
    const [run] = findReuse([plan('a', RULE), plan('b', RULE), ...others]);
    expect(run?.telling).toBe(run?.same);
  });
});
