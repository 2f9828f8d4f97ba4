import { describe, expect, it } from 'vitest';
import type { Piece } from '../../src/components/facts/Pieces.astro';
import type { Part } from '../../src/model/part.ts';
import { excerptOf } from '../../src/views/excerpt.ts';
import { listedClause } from '../../src/views/listed-clause.ts';
import { placesOf } from '../../src/views/places.ts';
import { clause, planOf, TRAFFIC } from './plans.ts';

const LONG =
  '发挥道路交通安全专业委员会作用，建立道路交通安全状况评价体系。推动道路安全设施改造升级，全面组织排摸本市缺失防护设施的临水临河道路、未设置防撞设施的高等级公路出口匝道、缺少反光标志的路面立柱等存在安全隐患的地点和路段，查漏补缺、完善治理。\n建立“两客一危一货”等重点车辆信息共享通报机制。';

const written = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const spansOf = (text: string, word: string) =>
  [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length }));
const excerpt = (text: string, word: string) => written(excerptOf(text, spansOf(text, word)));
const placeOf = (part: Part, id?: string) => {
  const places = placesOf(planOf([part]));
  const place = id ? places.find((one) => one.clause.id === id) : places[0];
  if (!place) throw new Error(`no place ${id}`);
  return place;
};

describe('the first words of a clause in a list', () => {
  it('are all of a short text, on one line, with the reason marked', () => {
    expect(excerpt('排查隐患。\n组织消防演练。', '消防')).toBe('排查隐患。 组织[消防]演练。');
    expect(excerpt('', '消防')).toBe('');
  });

  it('end at the end of a sentence, else at a comma, else after 80 characters', () => {
    expect(excerpt(LONG, '无')).toBe(
      '发挥道路交通安全专业委员会作用，建立道路交通安全状况评价体系。推动道路安全设施改造升级，全面组织排摸本市缺失防护设施的临水临河道路、…',
    );
    const sentence = `${'一'.repeat(59)}。${'二'.repeat(90)}`;
    expect(excerpt(sentence, '无')).toBe(`${'一'.repeat(59)}。…`);
    expect(excerpt('三'.repeat(200), '无')).toBe(`${'三'.repeat(80)}…`);
  });

  it('go on with the reason where it comes later', () => {
    expect(excerpt(LONG, '两客一危一货')).toMatch(
      /临河道路、…建立“\[两客一危一货\]”等重点车辆信息共享通报机制。$/,
    );
    expect(excerpt(LONG, '反光标志')).toMatch(/临河道路、….*缺少\[反光标志\]的路面.*…$/);
  });

  it('have the reason once where it is among them', () => {
    expect(excerpt(LONG, '道路交通').split('[道路交通]')).toHaveLength(3);
    expect(excerpt(LONG, '道路交通')).not.toContain('两客一危');
  });

  it('have every character of the text that they show, in its order', () => {
    const shown = excerpt(LONG, '两客一危一货').replaceAll(/[[\]]/g, '').split('…');
    expect(shown.every((words) => LONG.includes(words))).toBe(true);
  });
});

describe('a clause in a list', () => {
  it('has its printed path and the title of the part that contains it', () => {
    expect(listedClause(placeOf(TRAFFIC, '3-10-33'))).toMatchObject({
      address: '/plans/shanghai-work-safety-2021/3-10-33/',
      path: '三、（十）33.',
      title: [],
      above: '保障城市交通运行安全',
      whole: null,
    });
  });

  it('has its whole text folded, with its marks, where the list shows only the first words', () => {
    const place = placeOf(clause('一、', { text: LONG }));
    const { whole, length } = listedClause(place, { words: spansOf(LONG, '两客一危一货') });
    expect(whole?.map(written)).toEqual(LONG.replace('两客一危一货', '[两客一危一货]').split('\n'));
    expect(length).toBe(LONG.length - 1);
  });

  it('has the reason marked in its title too', () => {
    const place = placeOf(clause('一、', { title: '加强消防安全', text: '' }));
    const { title, excerpt: first } = listedClause(place, { words: [{ in: 'title', start: 2, end: 4 }] });
    expect([written(title), first]).toEqual(['加强[消防]安全', []]);
  });

  it('can lead to the sentence with the reason', () => {
    const place = placeOf(clause('一、', { text: LONG }));
    const addressAt = (word: string) =>
      listedClause(place, { words: spansOf(LONG, word), atSentence: true }).address;
    expect(addressAt('两客一危一货')).toMatch(/\/1\/#1-s3$/);
    expect(addressAt('无')).toMatch(/\/1\/$/);
  });
});
