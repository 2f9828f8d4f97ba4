import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { relatedComparisons } from '../../src/views/compare.ts';
import { counterpartsByClause } from '../../src/views/counterparts.ts';
import { elsewhereByClause } from '../../src/views/elsewhere.ts';
import { listedGroups, sectorsOf } from '../../src/views/sectors.ts';
import { targetFiles } from '../../src/views/target-files.ts';
import { targetsOf } from '../../src/views/targets.ts';
import { termsPage } from '../../src/views/terms.ts';
import { timelineOf } from '../../src/views/timeline.ts';
import { factual, UNIT_REGISTERS } from './facts.ts';
import { clause } from './plans.ts';

const TEXT = '推进“一网统管”，12月底前新建消防站3座。（市公安局、各区人民政府）';
const planIn = (id: string, script: Plan['script']): Plan => ({
  ...factual(
    ['1.', '2.'].map((number) => clause(number, { text: TEXT, sectors: ['fire'] })),
    { id },
  ),
  script,
});
const [traditional, simplified] = [planIn('a-2021', 'Hant'), planIn('b-2021', 'Hans')];
const plans = [traditional, simplified];
const LANGS = ['zh-Hant', undefined];

describe('the language of words in Traditional characters', () => {
  it('is said of the clauses of a sector, of targets, in the table and in its files, of dates and of uses of terms', () => {
    const sectors = sectorsOf(plans, UNIT_REGISTERS).flatMap((view) => listedGroups(view, UNIT_REGISTERS, 9));
    expect(sectors.map(({ lang }) => lang)).toEqual(LANGS);
    expect(targetsOf(plans, UNIT_REGISTERS).map(({ lang }) => lang)).toEqual(LANGS);
    const piece = targetFiles(plans, UNIT_REGISTERS, (address) => address).get('2021-1');
    expect(piece).toMatchObject({ plan: { lang: ['zh-Hant', null] } });
    const items = timelineOf(plans, UNIT_REGISTERS).flatMap(({ days }) => days.flatMap((day) => day.items));
    expect(new Set(items.map(({ lang, address }) => `${address.split('/')[2]} ${lang}`))).toEqual(
      new Set(['a-2021 zh-Hant', 'b-2021 undefined']),
    );
    const [entry] = termsPage(plans, UNIT_REGISTERS).groups.flatMap(({ entries }) => entries);
    expect(new Set(entry?.uses.map(({ lang }) => lang))).toEqual(new Set(LANGS));
  });

  it('is said of each side of a comparison, and of words that two plans share', () => {
    const [a, b] = [
      { plan: 'a-2021', clause: '1' },
      { plan: 'b-2021', clause: '1' },
    ];
    const pairs = [{ a, b, confirmed: false, note: null }];
    const [comparison] = relatedComparisons(plans, pairs, UNIT_REGISTERS);
    expect([comparison?.a.lang, comparison?.b.lang]).toEqual(LANGS);
    const counterparts = counterpartsByClause(plans, pairs, UNIT_REGISTERS);
    expect(counterparts.get('b-2021/1')?.[0]).toMatchObject({ lang: 'zh-Hant' });
    const run = { in: 'text' as const, start: 0, end: TEXT.length };
    const [same, telling] = [TEXT.length, TEXT.length];
    const reuse = [{ a: { ...a, ...run }, b: { ...b, ...run }, same, changed: 0, telling }];
    const shared = elsewhereByClause(plans, reuse, UNIT_REGISTERS);
    const langsIn = (name: string) =>
      shared.get(name)?.map(({ lang, quotes }) => [lang, ...quotes.map(({ hereLang }) => hereLang)]);
    expect(langsIn('b-2021/1')).toEqual([['zh-Hant', 'zh-Hans']]);
    expect(langsIn('a-2021/1')).toEqual([[undefined, 'zh-Hant']]);
  });
});
