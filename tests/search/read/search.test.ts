import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegisters } from '../../../src/content/folder.ts';
import { readAddress } from '../../../src/search/read/address.ts';
import { adviceFor } from '../../../src/search/read/advice.ts';
import { countFacets } from '../../../src/search/read/facets.ts';
import type { PinyinTable, RelatedWords, Suggestion } from '../../../src/search/read/files.ts';
import { endOf } from '../../../src/search/read/groups.ts';
import { unpackJson } from '../../../src/search/read/packing.ts';
import { readingsOf } from '../../../src/search/read/pinyin.ts';
import { readQuery } from '../../../src/search/read/query.ts';
import { answerRelated, isMissingFromSomePlan, relatedQueries } from '../../../src/search/read/related.ts';
import { runSearch } from '../../../src/search/read/search.ts';
import { suggestionsFor } from '../../../src/search/read/suggestions.ts';
import { readPublishedPlans } from '../../bench/plans.ts';
import { clausesWith, normalisedPassages } from '../exact-matches.ts';
import { useIndex } from '../test-index.ts';

/** The published plans, one of them for three years. */
const index = useIndex(async () =>
  (await readPublishedPlans()).map((plan) =>
    plan.id === 'qingpu-emergency-2023' ? { ...plan, period: { from: 2023, to: 2025 } } : plan,
  ),
);
const searchFor = async (address: string) => {
  const search = readAddress(address);
  const { searcher } = index();
  return { search, found: await runSearch(searcher, search, await searcher.read(search.q)) };
};
const read = async <T>(name: string) =>
  unpackJson<T>(new Uint8Array(await readFile(join(index().folder, `${name}.pack`))));
const rows = () => index().plans.flatMap(({ clauses }) => clauses);
const having = (words: string) => {
  const urls = new Set(clausesWith(normalisedPassages(index().plans), words));
  return rows().filter(({ url }) => urls.has(url));
};

describe('hits', () => {
  it('are grouped by plan, the newest first on request', async () => {
    const { found } = await searchFor('?q=安全生产&order=date');
    const years = await Promise.all(
      found.groups.map(async ({ bundle, plan }) => (await bundle.plans())[plan]?.years[0] ?? 0),
    );
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(found.clauses).toBe(having('安全生产').length);
  });

  it('stand each by itself where they are not grouped, the strict and the best ones first', async () => {
    const { found } = await searchFor('?q=安全生产&group=none');
    const { found: grouped } = await searchFor('?q=安全生产');
    const records = found.groups.map(({ bundle, plan, records }) => [bundle.entry.folder, plan, ...records]);
    expect(found.clauses).toBe(grouped.clauses);
    expect(records.filter(({ length }) => length > 3)).toEqual([]);
    expect(records.filter(({ length }) => length === 3)).toHaveLength(found.clauses);
    expect(found.groups.filter(({ titleMatches }) => titleMatches)).toHaveLength(
      grouped.groups.filter(({ titleMatches }) => titleMatches).length,
    );
    const ranks = found.groups.map(({ grade, score }) => (grade === 'strict' ? 1000 : 0) + score);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });

  it.each([
    [5, 0, 5],
    [6, 0, 6],
    [7, 0, 5],
    [26, 5, 26],
    [27, 5, 25],
  ])('of %i in a plan, of which %i are shown, are then shown up to %i', (all, shown, end) => {
    expect(endOf(all, shown, shown === 0 ? 5 : 20)).toBe(end);
  });

  it('have at least one of the selected values of each facet', async () => {
    const { found } = await searchFor('?q=安全&region=shanghai&region=qingpu&target=yes');
    const inPlace = index().plans.filter(({ plan }) => ['shanghai', 'qingpu'].includes(plan.region ?? ''));
    const there = new Set(inPlace.flatMap(({ clauses }) => clauses));
    const wanted = having('安全').filter((clause) => there.has(clause) && clause.targets.length > 0);
    expect(wanted).not.toEqual([]);
    expect(found.clauses).toBe(wanted.length);
  });

  it('are those of a plan for several years in each of them', async () => {
    const of = async (year: number) => (await searchFor(`?q=安全&year=${year}`)).found;
    const plans = async (year: number) =>
      Promise.all((await of(year)).groups.map(async ({ bundle, plan }) => (await bundle.plans())[plan]?.id));
    expect(await plans(2024)).toEqual(['qingpu-emergency-2023']);
    expect(await plans(2025)).toContain('qingpu-emergency-2023');
    expect(await plans(2021)).toEqual(['shanghai-work-safety-2021']);
  });

  it('are all that the filters let through where the query is empty', async () => {
    const { found } = await searchFor('?deadline=yes');
    expect(found.clauses).toBe(rows().filter(({ deadlines }) => deadlines.length > 0).length);
  });
});

describe('the counts of facets', () => {
  it('ignore what is selected of the same facet', async () => {
    const { search, found } = await searchFor('?q=安全&sector=hazchem');
    const counts = await countFacets(found.answers, search.choice, ['sector', 'target']);
    const chemical = having('安全').filter(({ sectors }) => sectors.includes('hazchem'));
    expect(new Map(counts.get('sector')).get('hazchem')).toBe(chemical.length);
    expect(new Map(counts.get('sector')).get('fire')).toBe(
      having('安全').filter(({ sectors }) => sectors.includes('fire')).length,
    );
    expect(new Map(counts.get('target')).get('yes') ?? 0).toBe(
      chemical.filter(({ targets }) => targets.length > 0).length,
    );
  });
});

describe('related words', () => {
  const others = async (typed: string) => {
    const words = await read<RelatedWords>('related');
    return relatedQueries(readQuery(typed), words).map((one) => [one.words, one.relation]);
  };

  it('are put in the place of what was typed, each with what it is to it', async () => {
    expect((await others('危化品'))[0]).toEqual(['危险化学品', 'same']);
    expect(await others('危险化学品企业')).toEqual(
      expect.arrayContaining([
        ['危化品企业', 'same'],
        ['剧毒化学品企业', 'narrower'],
      ]),
    );
    expect(await others('液氯')).toEqual([['危险化学品', 'broader']]);
    expect(await others('电瓶车充电')).toEqual(expect.arrayContaining([['电动自行车充电', 'same']]));
    expect(await others('领导小组')).toEqual([]);
  });

  it('are words, never the name of a theme that a word is a sign of', async () => {
    const { themes, words = [] } = await readRegisters();
    expect((await others('放管服')).map(([word]) => word)).toEqual(['简政放权', '放管结合', '优化服务']);
    const all = words.flatMap(({ same, narrower }) => [...same, ...narrower]);
    expect(all.filter((word) => themes.some(({ name }) => name === word))).toEqual([]);
  });

  it('find clauses only in plans that do not have the term itself', async () => {
    const { searcher } = index();
    const words = await read<RelatedWords>('related');
    const [entry] = (await searcher.catalog()).bundles;
    if (!entry) throw new Error('the index is empty');
    const bundle = await searcher.bundle(entry);
    for (const typed of ['危化品', '暴雨', '台风', '电瓶车']) {
      for (const related of relatedQueries(await searcher.read(typed), words)) {
        const { clauses } = await answerRelated(bundle, related, []);
        const own = new Set(having(typed).map(({ url }) => url.split('/')[2]));
        const found = await Promise.all([...clauses.keys()].map((record) => bundle.record(record)));
        expect(
          found.filter(({ plan }) => own.has(plan.id)),
          related.words,
        ).toEqual([]);
        expect(await isMissingFromSomePlan(bundle, related.term)).toBe(own.size < index().plans.length);
        const wanted = having(related.words).filter(({ url }) => !own.has(url.split('/')[2]));
        expect(found.length, related.words).toBe(wanted.length);
      }
    }
  });
});

describe('advice for a search without hits', () => {
  const advice = async (address: string) => {
    const { search, found } = await searchFor(address);
    return adviceFor(index().searcher, search, found);
  };

  it('names the term that no clause has, and near spellings of it', async () => {
    const [first, second] = await advice('?q=提及调查 安全');
    expect(first?.text).toContain('没有一条写到“提及调查”');
    expect(first?.searches.map(({ q }) => q)).toContain('提级调查 安全');
    expect(second?.text).toBe(`去掉“提及调查”，有${having('安全').length}条：`);
    expect(second?.searches.map(({ q }) => q)).toEqual(['安全']);
  });

  it('names each term without which there are hits, an excluded one too', async () => {
    const texts = (await advice('?q=电梯 疫苗 安全 -电动')).map(({ text }) => text);
    expect(texts[0]).toMatch(/^没有一条写到“疫苗”。/);
    expect(texts.slice(1)).toEqual([expect.stringMatching(/^去掉“疫苗”，有\d+条：$/)]);
    const [only] = await advice('?q=提级调查 -调查');
    expect(only?.text).toBe(`去掉“-调查”，有${having('提级调查').length}条：`);
    expect(only?.searches[0]?.q).toBe('提级调查');
  });

  it('suggests no search without hits', async () => {
    const tried = [
      '电梯 疫苗',
      '电第 提级调查',
      '"安全 声产" 电梯',
      '段简',
      'rq',
      'dianti anquan',
      '消方通到',
      '电梯隐患治理',
    ];
    for (const typed of tried) {
      for (const { searches } of await advice(`?q=${encodeURIComponent(typed)}`)) {
        for (const { q } of searches) {
          expect((await searchFor(`?q=${encodeURIComponent(q)}`)).found.groups, q).not.toEqual([]);
        }
      }
    }
  });

  it('says what the filters hide', async () => {
    const [only] = await advice('?q=提级调查&year=2021');
    expect(only?.text).toBe(`去掉筛选，有${having('提级调查').length}条。`);
    expect(only?.searches[0]?.choice.size).toBe(0);
    const [plan] = await advice('?q=青浦区应急管理局2023年工作要点&year=2021');
    expect(plan?.text).toBe('去掉筛选，有1份计划。');
    expect(plan?.searches[0]?.choice.size).toBe(0);
  });

  it.each([
    ['点梯', '电梯'],
    ['世故隐患', '事故隐患'],
    ['提及掉查', '提级调查'],
    ['应急管理菊', '应急管理局'],
    ['ranqi', '燃气'],
    ['rq', '燃气'],
    ['weihuapin', '危化品'],
    ['fang xun', '防汛'],
    ['changning', '长宁'],
    ['QINGPU', '青浦'],
  ])('offers for “%s”, which is pinyin or sounds alike, first of all “%s”', async (typed, wanted) => {
    const [first] = await advice(`?q=${encodeURIComponent(typed)}`);
    expect(first?.text).toMatch(/是不是要找：$/);
    expect(first?.searches.map(({ q }) => q)).toContain(wanted);
  });

  it('offers a combination where several terms are pinyin', async () => {
    const [first] = await advice('?q=changning%20ranqi');
    expect(first?.searches.map(({ q }) => q)).toContain('长宁 燃气');
  });

  it('says which terms no clause has together', async () => {
    const [first, ...others] = await advice('?q=提级调查 尾矿库');
    expect(first).toEqual({ text: '没有一条同时写到“提级调查”“尾矿库”。', searches: [] });
    expect(others.map(({ searches }) => searches[0]?.q)).toEqual(['尾矿库', '提级调查']);
  });

  it('offers the words of a term that stand together somewhere', async () => {
    const all = await advice('?q=电梯安全检查');
    const parts = all.filter(({ text }) => /^分开来找，有\d+条：$/.test(text));
    expect(parts.flatMap(({ searches }) => searches.map(({ q }) => q))).toEqual(['电梯 安全 检查']);
  });

  it('suggests no spelling of what nothing is like', async () => {
    for (const typed of ['量子计算机', 'xyzzy', '鼞鼞鼞'])
      expect(
        (await advice(`?q=${typed}`)).flatMap(({ searches }) => searches),
        typed,
      ).toEqual([]);
  });
});

describe('suggestions', () => {
  it('are titles, numbers, sectors, units and cited documents that contain what is typed, those that begin with it first', async () => {
    const all = await read<Suggestion[]>('suggestions');
    expect(new Set(all.map(({ kind }) => kind))).toEqual(
      new Set(['plan', 'number', 'sector', 'word', 'unit', 'document']),
    );
    expect(suggestionsFor('长安委', all)[0]).toEqual({ kind: 'number', text: '长安委〔2025〕10号' });
    expect(suggestionsFor('长安委(2025)', all)[0]?.text).toBe('长安委〔2025〕10号');
    expect(suggestionsFor('应急', all)[0]?.text).toMatch(/^应急/);
    expect(suggestionsFor('', all)).toEqual([]);
  });

  it.each([
    ['ranqi', '燃气'],
    ['rq', '燃气'],
    ['ran', '燃气'],
    ['changning', '长宁区2025年安全生产工作要点'],
    ['chang ning', '长宁区2025年安全生产工作要点'],
    ['cnq', '长宁区2025年安全生产工作要点'],
    ['weixianhuaxuepin', '危险化学品'],
    ['shianwei', '市安委会'],
  ])('are read as pinyin: “%s” suggests “%s”', async (typed, wanted) => {
    const [all, table] = [await read<Suggestion[]>('suggestions'), await read<PinyinTable>('pinyin')];
    const found = suggestionsFor(typed, all, readingsOf(table));
    expect(
      found.some(({ text }) => text.startsWith(wanted)),
      JSON.stringify(found),
    ).toBe(true);
  });

  it('are spelt in full syllables before initials, and at the beginning before further on', async () => {
    const readings = readingsOf([
      ['an', '安'],
      ['quan', '全'],
      ['qi', '气'],
      ['ran', '燃'],
      ['xing', '行'],
      ['hang', '行'],
    ]);
    const all = ['安全', '全安', '燃气', '行安全'].map((text): Suggestion => ({ kind: 'word', text }));
    const found = (typed: string) => suggestionsFor(typed, all, readings).map(({ text }) => text);
    expect(found('anquan')).toEqual(['安全', '行安全']);
    expect(found('aq')).toEqual(['安全', '行安全']);
    expect(found('hangan')).toEqual(['行安全']);
    expect(found('xanq')).toEqual(['行安全']);
    expect(found('a')).toEqual(['安全', '全安', '行安全']);
    expect(found('b')).toEqual([]);
  });
});
