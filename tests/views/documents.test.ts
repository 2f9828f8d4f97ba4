import { describe, expect, it } from 'vitest';
import { citedPlans, documentsOf } from '../../src/views/documents.ts';
import { oldestFirst } from '../../src/views/order.ts';
import { factual } from './facts.ts';
import { clause, planOf } from './plans.ts';

const city = factual(
  [
    clause('1.', {
      text: '宣传《安全生产法》。落实《中华人民共和国安全生产法》，修订《上海市安全生产条例》。',
    }),
    clause('2.', { text: '执行《安全生产法》。落实《意见》。' }),
  ],
  {
    docNumber: '沪安委会〔2021〕4号',
    noticeTitle: '上海市安全生产委员会关于印发上海市2021年安全生产工作意见的通知',
  },
);
const district = factual(
  [
    clause('1.', {
      text: '对照《上海市2021年安全生产工作意见》（沪安委会〔2021〕4号），宣传《安全生产法》。',
    }),
    clause('2.', { text: '落实《关于印发上海市2021年安全生产工作意见的通知》。' }),
  ],
  { id: 'changning-work-safety-2021', title: '长宁区2021年安全生产工作要点', region: 'changning' },
);
const documents = documentsOf([district, city]);
const documentCalled = (title: string) => documents.find((view) => view.title === title);

describe('cited documents', () => {
  it('are sorted by the number of clauses that cite them; a bare 《意见》 is none', () => {
    expect(documents.map(({ title, count }) => `${title}${count}`).slice(0, 1)).toEqual(['安全生产法3']);
    expect(documentCalled('意见')).toBeUndefined();
  });

  it('are merged across spellings, all of which are listed', () => {
    expect(documentCalled('安全生产法')?.titles).toEqual(['安全生产法', '中华人民共和国安全生产法']);
  });

  it('have every clause that cites them, with each citation in it', () => {
    const groups = documentCalled('安全生产法')?.groups;
    const entries = groups?.flatMap(({ plan, entries: own }) =>
      own.map(({ place, facts }) => `${plan.title} ${place.path} ${facts.length}`),
    );
    expect(entries).toEqual([
      '长宁区2021年安全生产工作要点 1. 1',
      '上海市2021年安全生产工作意见 1. 2',
      '上海市2021年安全生产工作意见 2. 1',
    ]);
  });

  it('are linked to the plan of the site with their number or title, and back', () => {
    expect(documentCalled('上海市2021年安全生产工作意见')?.plan?.id).toBe(city.id);
    expect(documentCalled('安全生产法')?.plan).toBeNull();
    expect(
      citedPlans(documents)
        .get(city.id)
        ?.map(({ title }) => title),
    ).toEqual(['关于印发上海市2021年安全生产工作意见的通知', '上海市2021年安全生产工作意见']);
  });
});

describe('plans that cite', () => {
  it('are sorted by date, and on one date by level', () => {
    const on = (id: string, written: string, level: 'province' | 'district') =>
      planOf([], { id, level, year: 2025, dates: { written, printed: null, published: null } });
    const plans = [
      on('c', '2025-05-13', 'district'),
      on('b', '2025-05-13', 'province'),
      on('a', '2025-02-21', 'district'),
    ];
    expect(oldestFirst(plans).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
