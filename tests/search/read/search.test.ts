import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/search/read/address.ts';
import { adviceFor } from '../../../src/search/read/advice.ts';
import { countFacets } from '../../../src/search/read/facets.ts';
import type { RelatedWords, Suggestion } from '../../../src/search/read/files.ts';
import { endOf } from '../../../src/search/read/groups.ts';
import { unpackJson } from '../../../src/search/read/packing.ts';
import { readQuery } from '../../../src/search/read/query.ts';
import { relatedQueries } from '../../../src/search/read/related.ts';
import { runSearch } from '../../../src/search/read/search.ts';
import { nearSpellings } from '../../../src/search/read/spelling.ts';
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
    const ranks = found.groups.map(({ strict, score }) => (strict ? 1000 : 0) + score);
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
  it('put synonyms in the place of what was typed', async () => {
    const words = await read<RelatedWords>('related');
    const others = (typed: string) => relatedQueries(readQuery(typed), words).map((one) => one.words);
    expect(others('危化品')).toContain('危险化学品');
    expect(others('危险化学品企业')).toContain('危化品企业');
    expect(others('领导小组')).toEqual([]);
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
    for (const typed of ['电梯 疫苗', '电第 提级调查', '"安全 声产" 电梯', '段简']) {
      for (const { searches } of await advice(`?q=${encodeURIComponent(typed)}`)) {
        for (const { q } of searches) {
          expect((await searchFor(`?q=${encodeURIComponent(q)}`)).found.clauses, q).toBeGreaterThan(0);
        }
      }
    }
  });

  it('says what the filters hide', async () => {
    const [only] = await advice('?q=提级调查&year=2021');
    expect(only?.text).toBe(`去掉筛选，有${having('提级调查').length}条。`);
    expect(only?.searches[0]?.choice.size).toBe(0);
  });

  it('suggests no spelling that no clause has', async () => {
    const { searcher } = index();
    const [entry] = (await searcher.catalog()).bundles;
    const [term] = readQuery('量子计算机').all;
    if (!entry || !term) throw new Error('the index is empty');
    expect(await nearSpellings(await searcher.bundle(entry), term)).toEqual([]);
  });
});

describe('suggestions', () => {
  it('are titles, numbers, sectors, units and cited documents that contain what is typed, those that begin with it first', async () => {
    const all = await read<Suggestion[]>('suggestions');
    expect(new Set(all.map(({ kind }) => kind))).toEqual(
      new Set(['plan', 'number', 'sector', 'unit', 'document']),
    );
    expect(suggestionsFor('长安委', all)[0]).toEqual({ kind: 'number', text: '长安委〔2025〕10号' });
    expect(suggestionsFor('长安委(2025)', all)[0]?.text).toBe('长安委〔2025〕10号');
    expect(suggestionsFor('应急', all)[0]?.text).toMatch(/^应急/);
    expect(suggestionsFor('', all)).toEqual([]);
  });
});
