import { describe, expect, it } from 'vitest';
import { homeView } from '../../src/views/home.ts';
import { issuersOf } from '../../src/views/issuers.ts';
import { placedTitle } from '../../src/views/labels.ts';
import { newestFirst } from '../../src/views/order.ts';
import { regionsOf } from '../../src/views/regions.ts';
import { sectorTable } from '../../src/views/sector-table.ts';
import { sectorsOf } from '../../src/views/sectors.ts';
import { allAddresses, printSitemap, printSitemapIndex, sitemapsOf } from '../../src/views/sitemap.ts';
import { timelineOf } from '../../src/views/timeline.ts';
import { yearAxis, yearsOf } from '../../src/views/years.ts';
import { clause, planOf, REGISTERS, TRAFFIC } from './plans.ts';

const city = planOf([TRAFFIC], {
  region: 'shanghai',
  year: 2021,
  issuers: ['上海市安全生产委员会'],
  dates: { written: '2021-04-07', printed: '2021-04-09', published: null },
});
const district = planOf([], {
  id: 'changning-work-safety-2025',
  title: '长宁区2025年安全生产工作要点',
  region: 'changning',
  year: 2025,
  issuers: ['上海市长宁区安全生产委员会'],
  dates: { written: '2025-05-13', printed: null, published: null },
});
const elsewhere = planOf([clause('五、', { text: '年底前实现全覆盖。' })], {
  id: 'changzhi-emergency-2025',
  title: '2025年应急管理工作要点',
  region: 'changzhi',
  year: 2025,
  dates: { written: '2025-02-21', printed: null, published: null },
  timeline: [
    { kind: 'written', from: null, to: '2025-02-21', quote: '2025年2月21日', clause: null },
    { kind: 'commitment', from: null, to: '2025-12-31', quote: '年底前实现全覆盖', clause: '5' },
  ],
});
const plans = [city, elsewhere, district];

describe('plans in a list', () => {
  it('are sorted newest first, by year and then by latest date', () => {
    expect(newestFirst(plans).map(({ id }) => id)).toEqual([
      'changning-work-safety-2025',
      'changzhi-emergency-2025',
      'shanghai-work-safety-2021',
    ]);
  });

  it('have their region in front of a title that does not name it', () => {
    expect(placedTitle(elsewhere, REGISTERS)).toBe('长治：2025年应急管理工作要点');
    expect(placedTitle(district, REGISTERS)).toBe('长宁区2025年安全生产工作要点');
  });
});

describe('years', () => {
  it('have a page if there is a plan for them', () => {
    expect(yearsOf(plans).map(({ address }) => address)).toEqual(['/years/2025/', '/years/2021/']);
  });

  it('are on the axis without gaps, even without a plan', () => {
    expect(yearAxis(plans, REGISTERS).map(({ year, address }) => [year, address !== null])).toEqual([
      [2021, true],
      [2022, false],
      [2023, false],
      [2024, false],
      [2025, true],
    ]);
  });

  it('have no axis without plans', () => {
    expect(yearAxis([], REGISTERS)).toEqual([]);
  });
});

describe('regions', () => {
  it('have a page if they have plans, with the regions within them that have some', () => {
    const views = regionsOf(plans, REGISTERS);
    expect(views.map(({ address }) => address)).toEqual([
      '/regions/shanghai/',
      '/regions/changning/',
      '/regions/changzhi/',
    ]);
    expect(views[0]?.within.map(({ region }) => region.name)).toEqual(['长宁区']);
  });
});

describe('issuers', () => {
  it('have the id of the register as slug, else the code points of their name', () => {
    const unit = {
      id: 'shanghai-awh',
      name: '上海市安全生产委员会',
      region: 'shanghai',
      names: [],
      misprints: {},
      collective: false,
      reviewed: true,
      formerly: [],
    };
    const [known] = issuersOf([city], { ...REGISTERS, units: [unit] });
    expect(known?.address).toBe('/issuers/shanghai-awh/');
    const [other] = issuersOf([{ ...city, issuers: ['应急局'] }], REGISTERS);
    expect(other?.address).toBe('/issuers/5e94-6025-5c40/');
  });
});

describe('sectors', () => {
  it('have no page without clauses', () => {
    expect(sectorsOf(plans, REGISTERS).map(({ sector, count }) => `${sector.name}${count}`)).toEqual([
      '道路交通1',
      '铁路民航与轨道交通1',
    ]);
  });

  it('are rows of a table whose columns are plans', () => {
    const { columns, rows } = sectorTable(plans, REGISTERS);
    expect(columns.map(({ name }) => name)).toEqual(['上海2021']);
    expect(rows.map(({ name, cells }) => [name, ...cells])).toEqual([
      ['道路交通', 1],
      ['铁路民航与轨道交通', 1],
    ]);
  });
});

describe('the timeline', () => {
  it('has the dates of plans, newest year first, with links to their clauses', () => {
    const [year] = timelineOf(plans, REGISTERS);
    const told = year?.days.flatMap(({ date, items }) =>
      items.map(({ label, address }) => `${date} ${label} ${address}`),
    );
    expect(told).toEqual([
      '2025年12月31日（推定） 承诺时限 /plans/changzhi-emergency-2025/5/',
      '2025年5月13日 成文 /plans/changning-work-safety-2025/',
      '2025年2月21日 成文 /plans/changzhi-emergency-2025/',
    ]);
  });

  it('quotes commitments but not the dates of the document', () => {
    const items = timelineOf(plans, REGISTERS)[0]?.days.flatMap((day) => day.items);
    const quotes = items?.map((item) => item.quotes.flatMap(({ pieces }) => pieces.map(({ text }) => text)));
    expect(quotes).toEqual([['年底前实现全覆盖'], [], []]);
  });

  it('leaves out years without dates', () => {
    expect(timelineOf(plans, REGISTERS).map(({ year }) => year)).toEqual([2025, 2021]);
  });
});

describe('the home page', () => {
  it('shows the size of the collection', () => {
    const { figures } = homeView(plans, REGISTERS);
    expect(figures.map(({ figure, unit }) => figure + unit)).toEqual(['3份计划', '5条', '2021—2025年']);
  });
});

describe('the site map', () => {
  it('contains every address once', () => {
    const addresses = allAddresses(plans, REGISTERS);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('/plans/shanghai-work-safety-2021/3-10-33/');
    expect(printSitemap(['https://example.org/'])).toContain('<url><loc>https://example.org/</loc></url>');
  });

  it('is split where one file may not hold all addresses', () => {
    const addresses = Array.from({ length: 100_001 }, (_, n) => `/plans/plan-${n}/`);
    const maps = sitemapsOf(addresses);
    expect([...sitemapsOf(addresses.slice(0, 50_000)).keys()]).toEqual(['sitemap']);
    expect([...maps.keys()]).toEqual(['sitemap-1', 'sitemap-2', 'sitemap-3']);
    expect([...maps.values()].flat()).toEqual(addresses);
  });

  it('is listed in its index', () => {
    const index = printSitemapIndex([
      'https://example.org/sitemap-1.xml',
      'https://example.org/sitemap-2.xml',
    ]);
    expect(index.match(/<loc>[^<]+/g)).toEqual([
      '<loc>https://example.org/sitemap-1.xml',
      '<loc>https://example.org/sitemap-2.xml',
    ]);
  });
});
