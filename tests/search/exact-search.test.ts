import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { plansNumbered } from '../../src/search/read/doc-numbers.ts';
import { Searcher } from '../../src/search/read/searcher.ts';
import { generatePlans, readPublishedPlans } from '../bench/plans.ts';
import { pick, randomNumbers } from '../bench/random.ts';
import { clausesWith, normalisedPassages, randomString, withoutMarks } from './exact-matches.ts';
import { type TestIndex, useIndex } from './test-index.ts';
import { answersTo, find, folderLoad, wordsOfClauses } from './test-search.ts';

/** Random strings out of the clauses of an index, with marks and without, each with the addresses of the clauses that contain it. */
function randomStrings({ plans }: TestIndex, count: number): [string, string[]][] {
  const random = randomNumbers(count);
  const words = wordsOfClauses(plans);
  const passages = normalisedPassages(plans);
  const strings = Array.from({ length: count }, () => randomString(random, words));
  const all = strings.flatMap((string) => [string, withoutMarks(string) ?? []].flat());
  return all.map((string) => [string, clausesWith(passages, string)]);
}

describe('the index of the published plans', () => {
  const index = useIndex(readPublishedPlans);
  const found = async (typed: string) => (await find(index().searcher, typed)).sort();
  const having = (words: string) => clausesWith(normalisedPassages(index().plans), words).sort();

  it('finds 500 random strings in every clause that has them and in no other', async () => {
    for (const [string, urls] of randomStrings(index(), 500)) {
      expect(await found(string), string).toEqual(urls.sort());
    }
  });

  it.each([
    '提级调查',
    '危化品',
    '安全生产',
    '电梯',
    '一',
    '。',
    '（市',
    '80%',
    '“一件事”',
    '考核巡查办法》，',
  ])('finds “%s” in every clause that has it and in no other', async (words) => {
    expect(having(words)).not.toEqual([]);
    expect(await found(words)).toEqual(having(words));
  });

  it.each(['应急管理', '电动自行车', '安全风险', '隐患排查', '防汛防台', '执法检查', '监测预警'])(
    'finds “%s” in Traditional characters too',
    async (words) => {
      const traditional = Converter({ from: 'cn', to: 'tw' })(words);
      expect(traditional).not.toBe(words);
      expect(await found(traditional)).toEqual(having(words));
    },
  );

  it.each([
    ['８０％', '80%'],
    ['２０２５年', '2025年'],
    ['ＡＩ', 'AI'],
    ['１２月底前', '12月底前'],
  ])('finds “%s” as “%s”', async (typed, words) => {
    expect(having(words)).not.toEqual([]);
    expect(await found(typed)).toEqual(having(words));
  });

  it.each([
    '沪安委会〔2021〕4号',
    '沪安委会[2021]4号',
    '沪安委会（2021）4号',
    '沪安委会【2021】４号',
    '沪安委會(2021)4號',
    '沪安委会（2021）4',
    '沪安委会 〔2021〕 第4号',
    '沪安委会2021年4号',
  ])('leads from “%s” to the plan of this number and to the clauses that have it', async (number) => {
    const { searcher } = index();
    const query = await searcher.read(number);
    expect(await plansNumbered(searcher, query)).toEqual([
      {
        number: '沪安委会〔2021〕4号',
        title: '上海市2021年安全生产工作意见',
        url: '/plans/shanghai-work-safety-2021/',
      },
    ]);
    const ids: string[] = [];
    for await (const { bundle, plans } of answersTo(searcher, query)) {
      const records = await Promise.all(plans.map((plan) => bundle.record(bundle.starts[plan] ?? 0)));
      ids.push(...records.map(({ plan }) => plan.id));
    }
    expect(ids).toEqual(['shanghai-work-safety-2021']);
    expect(await found(number)).toEqual(having('沪安委会〔2021〕4号'));
  });

  it.each(['沪安委会〔2021〕5号', '沪安委会〔1999〕4号', '沪安委会', '沪安委会〔2021〕4号 电梯'])(
    'leads from “%s” to no plan',
    async (typed) => {
      const { searcher } = index();
      expect(await plansNumbered(searcher, await searcher.read(typed))).toEqual([]);
    },
  );

  it('finds the clauses that have all of several terms', async () => {
    expect(await found('电梯 住宅')).toEqual(having('电梯').filter((url) => having('住宅').includes(url)));
  });

  it.each(['电梯 -住宅', '电梯 －住宅', '-住宅 电梯'])('excludes a term from “%s”', async (typed) => {
    expect(await found(typed)).toEqual(having('电梯').filter((url) => !having('住宅').includes(url)));
  });

  it('keeps the words of a phrase together', async () => {
    expect(await found('"安全 生产"')).toEqual(having('安全生产'));
  });

  it.each(['量子计算机', '鼞', '😀'])('finds nothing for “%s”, which stands nowhere', async (typed) => {
    expect(await found(typed)).toEqual([]);
  });

  it('fetches a small part of the index for a query', async () => {
    const { load, bytes } = folderLoad(index().folder);
    await find(new Searcher(load), '提级调查');
    expect(bytes()).toBeLessThan(60_000);
  });
});

describe('the index of plans of many years', () => {
  const index = useIndex(async () => [...generatePlans(await readPublishedPlans(), 520)]);

  it('is written in bundles, the newest years first', async () => {
    const { bundles } = await index().searcher.catalog();
    const newest = bundles.map(({ years }) => Math.max(...years));
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
    expect(newest[0]).toBe(2025);
    expect(newest.length).toBeGreaterThan(3);
    expect(bundles.reduce((sum, { plans }) => sum + plans, 0)).toBe(520);
  });

  it('opens the newest bundles without another request: their tables are in the catalog', async () => {
    const asked: string[] = [];
    const { load } = folderLoad(index().folder);
    const searcher = new Searcher((path) => {
      asked.push(path);
      return load(path);
    });
    const { bundles: entries } = await searcher.catalog();
    const bundles = await Promise.all(entries.map((entry) => searcher.bundle(entry)));
    expect(bundles.length).toBeGreaterThan(3);
    expect(asked).toEqual(['catalog.pack']);
  });

  it('excludes for a long phrase no clause with only nearly the same words', async () => {
    const random = randomNumbers(20);
    const words = wordsOfClauses(index().plans).filter((passage) => passage.length > 40);
    const passages = normalisedPassages(index().plans);
    const all = clausesWith(passages, '提级调查');
    for (let at = 0; at < 20; at++) {
      const start = Math.floor(random() * 20);
      const phrase = pick(random, words)
        .slice(start, start + 7 + (at % 10))
        .replaceAll(/[\s"]/g, '');
      const without = new Set(clausesWith(passages, phrase));
      const found = await find(index().searcher, `提级调查 -"${phrase}"`);
      expect(found.sort(), phrase).toEqual(all.filter((url) => !without.has(url)).sort());
    }
  });

  it('finds random strings in every clause that has them and in no other', async () => {
    for (const [string, urls] of randomStrings(index(), 60)) {
      expect((await find(index().searcher, string)).sort(), string).toEqual(urls.sort());
    }
  });
});
