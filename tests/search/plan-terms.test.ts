import { describe, expect, it } from 'vitest';
import { readRegisters } from '../../src/content/folder.ts';
import { readAddress } from '../../src/search/read/address.ts';
import { runSearch } from '../../src/search/read/search.ts';
import { readPublishedPlans } from '../bench/plans.ts';
import { pick, randomNumbers } from '../bench/random.ts';
import { clausesWithAll, normalisedPassages, passagesAbove, randomString } from './exact-matches.ts';
import { useIndex } from './test-index.ts';
import { find, wordsOfClauses } from './test-search.ts';

const index = useIndex(readPublishedPlans);

/** The clauses that a plain loop over all of them finds. */
async function matcher() {
  const passages = normalisedPassages(index().plans);
  const above = passagesAbove(index().plans, await readRegisters());
  return (strings: readonly string[]) => clausesWithAll(passages, above, strings).sort();
}

const search = async (q: string, choice = '') => {
  const { searcher } = index();
  return runSearch(searcher, readAddress(`?q=${encodeURIComponent(q)}${choice}`), await searcher.read(q));
};
const plansOf = async (q: string, choice = '') => {
  const { groups } = await search(q, choice);
  return Promise.all(
    groups.map(async ({ bundle, plan }) => (await bundle.record(bundle.starts[plan] ?? 0)).plan.id),
  );
};
/** The ids of the plans that some clauses stand in. */
const idsOf = (urls: readonly string[]) => new Set(urls.map((url) => url.split('/')[2]));

describe('terms that hold for a whole plan', () => {
  it.each([
    ['长宁 燃气', ['changning-work-safety-2025']],
    ['长宁区 燃气', ['changning-work-safety-2025']],
    ['上海市 长宁 燃气', ['changning-work-safety-2025']],
    ['长安委 消防', ['changning-work-safety-2025']],
    ['长安委〔2025〕10号 消防', ['changning-work-safety-2025']],
    ['山西 防汛', ['changzhi-emergency-2025']],
    ['2023 防汛', ['qingpu-emergency-2023']],
    ['2023年 青浦 防汛', ['qingpu-emergency-2023']],
    ['青浦区应急管理局 防汛', ['qingpu-emergency-2023']],
  ])(
    '“%s” finds the subject in the plans %j, and where all words stand in the clause',
    async (typed, plans) => {
      const matching = await matcher();
      const found = await find(index().searcher, typed);
      expect(found.sort()).toEqual(matching(typed.split(' ')));
      expect([...idsOf(found)]).toEqual(expect.arrayContaining(plans));
    },
  );

  it('are those of the places above its own: 上海 finds the plans of its districts', async () => {
    const plans = idsOf(await find(index().searcher, '上海 防汛'));
    expect(plans).toContain('qingpu-emergency-2023');
    expect(plans).not.toContain('changzhi-emergency-2025');
  });

  it('find nothing by themselves in a clause that has none of them', async () => {
    const found = await find(index().searcher, '长宁 2025');
    const matching = await matcher();
    expect(found.sort()).toEqual(matching(['长宁', '2025']));
    expect(found.length).toBeLessThan(
      index().plans.find(({ plan }) => plan.id.startsWith('changning'))?.clauses.length ?? 0,
    );
  });

  it('lead to the plan where nothing else is asked for, in the place that is selected', async () => {
    expect((await plansOf('长宁 2025'))[0]).toBe('changning-work-safety-2025');
    expect(await plansOf('上海 2021')).toContain('shanghai-work-safety-2021');
    expect((await plansOf('2025年 山西'))[0]).toBe('changzhi-emergency-2025');
    expect(await plansOf('上海 2025', '&region=changning')).toEqual(['changning-work-safety-2025']);
  });

  it.each(['25 防汛', '市 防汛'])(
    'are no single characters and no numbers but years: “%s”',
    async (typed) => {
      const matching = await matcher();
      const [first = '', second = ''] = typed.split(' ');
      const both = matching([first]).filter((url) => matching([second]).includes(url));
      expect((await find(index().searcher, typed)).sort()).toEqual(both);
    },
  );

  it('come after clauses that have all words themselves', async () => {
    const { groups } = await search('上海 电梯');
    const grades = groups.map(({ grade }) => grade);
    expect(new Set(grades).size).toBeGreaterThan(1);
    expect(grades).toEqual(grades.toSorted((a, b) => Number(a === 'plan') - Number(b === 'plan')));
  });

  it('exclude clauses, not plans', async () => {
    const matching = await matcher();
    expect((await find(index().searcher, '防汛 -上海')).sort()).toEqual(
      matching(['防汛']).filter((url) => !matching(['上海']).includes(url)),
    );
  });

  it('are found with random strings in every clause that has these, and in no other', async () => {
    const random = randomNumbers(21);
    const matching = await matcher();
    const words = wordsOfClauses(index().plans);
    const titles = [...new Set([...passagesAbove(index().plans, await readRegisters()).values()].flat())];
    for (let at = 0; at < 200; at++) {
      const strings = [randomString(random, words), randomString(random, pick(random, [words, titles]))];
      if (strings.some((string) => string.includes('"'))) continue;
      const typed = strings.map((string) => `"${string}"`).join(' ');
      expect((await find(index().searcher, typed)).sort(), typed).toEqual(matching(strings));
    }
  });
});
