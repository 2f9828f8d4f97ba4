import { describe, expect, it } from 'vitest';
import { sectorChart } from '../../src/views/sector-chart.ts';
import { sectorTable } from '../../src/views/sector-table.ts';
import { timeSpanOf, yearsOf } from '../../src/views/time-span.ts';
import { timelineOf } from '../../src/views/timeline.ts';
import { timelineChart } from '../../src/views/timeline-chart.ts';
import { factual, UNIT_REGISTERS } from './facts.ts';
import { clause, planOf, REGISTERS, TRAFFIC } from './plans.ts';

const TEXT =
  '12月底前建成指挥中心。2022年11月至2023年3月开展排查。全年完成2家企业执法检查。全年完成5家企业执法检查。';
const plan = factual([clause('1.', { text: TEXT })], {
  title: '上海市2022年工作要点',
  year: 2022,
  dates: { written: '2022-07-02', printed: null, published: null },
});

describe('a time span', () => {
  it('is as long as the precision of its dates', () => {
    const days = ({ start, end }: { start: number; end: number }) => (end - start) / 86_400_000;
    expect(days(timeSpanOf('2021', '2021'))).toBe(365);
    expect(days(timeSpanOf('2023-02', '2023-02'))).toBe(28);
    expect(days(timeSpanOf('2025-12-31', '2025-12-31'))).toBe(1);
  });

  it('covers its years and those between', () => {
    expect(yearsOf([timeSpanOf('2021', '2021'), timeSpanOf('2024-12-31', '2024-12-31')])).toEqual([
      2021, 2022, 2023, 2024,
    ]);
    expect(yearsOf([])).toEqual([]);
  });
});

describe('the chart of the timeline', () => {
  const { years, rows } = timelineChart([plan, planOf([], { id: 'undated' })], UNIT_REGISTERS);

  it('has an axis of whole years and a row for each dated plan', () => {
    expect(years.map(({ year, at }) => [year, at])).toEqual([
      [2022, 0],
      [2023, 50],
    ]);
    expect(rows.map(({ title }) => title)).toEqual(['上海市2022年工作要点']);
  });

  it('shows the dates of the document and its commitments, merged by date', () => {
    expect(rows[0]?.days).toEqual([{ at: 24.93, text: '2022年7月2日成文' }]);
    expect(rows[0]?.bars.map(({ date, count, point }) => [date, count, point])).toEqual([
      ['2022年（推定）', 2, false],
      ['2022年11月至2023年3月', 1, false],
      ['2022年12月31日（推定）', 1, true],
    ]);
  });

  it('is empty without dates', () => {
    expect(timelineChart([], UNIT_REGISTERS)).toEqual({ years: [], rows: [] });
  });
});

describe('the timeline', () => {
  it('quotes a deadline in its sentence, with the responsible units', () => {
    const centre = factual([clause('1.', { text: '12月底前建成指挥中心。（市应急局）' })]);
    const [item] = timelineOf([centre], UNIT_REGISTERS)[0]?.days[0]?.items ?? [];
    expect(item?.quotes.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([
      ['12月底前', '建成指挥中心。'],
    ]);
    expect(item?.units).toEqual(['市应急局']);
  });

  it('merges the entries of one clause on one day', () => {
    const items = timelineOf([plan], UNIT_REGISTERS).flatMap(({ days }) => days.flatMap((day) => day.items));
    expect(items.map(({ label, quotes }) => label + quotes.length)).toEqual([
      '承诺时限1',
      '承诺时限1',
      '成文0',
      '承诺时限2',
    ]);
  });
});

describe('the chart of sectors', () => {
  it('has a disc for each number of clauses, larger for more', () => {
    const city = planOf([TRAFFIC], { region: 'shanghai', year: 2021 });
    const more = clause('一、', { sectors: ['road'], text: '加强道路交通安全。' });
    const { columns, rows, longest } = sectorChart(
      sectorTable([city, planOf([TRAFFIC, more], { id: 'two', region: 'changning', year: 2025 })], REGISTERS),
    );
    expect(columns).toEqual([
      ['长宁', '2025'],
      ['上海', '2021'],
    ]);
    expect(longest).toBe('铁路民航与轨道交通'.length);
    const [most, less] = rows[0]?.discs ?? [];
    expect(most?.radius).toBeGreaterThan(less?.radius ?? Infinity);
  });
});
