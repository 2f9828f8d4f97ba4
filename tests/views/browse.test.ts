import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/model/addresses.ts';
import type { Plan } from '../../src/model/plan.ts';
import { homeView } from '../../src/views/home.ts';
import { issuersOf } from '../../src/views/issuers.ts';
import { levelAndDate, shortTitle, titleWithRegion } from '../../src/views/labels.ts';
import { newestFirst, oldestFirst } from '../../src/views/order.ts';
import { peersWithin, regionsOf } from '../../src/views/regions.ts';
import { sectorTable } from '../../src/views/sector-table.ts';
import { listedGroups, sectorsOf } from '../../src/views/sectors.ts';
import { allAddresses, printSitemap, printSitemapIndex, sitemapsOf } from '../../src/views/sitemap.ts';
import { timelineOf } from '../../src/views/timeline.ts';
import { mostPlans, waysIn } from '../../src/views/ways-in.ts';
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
  const dated = (written: string | null, known: Partial<Plan> = {}) =>
    planOf([], { dates: { written, printed: null, published: null }, ...known });

  it('are sorted by their date of issue, newest first, whatever year they plan', () => {
    expect(newestFirst(plans).map(({ id }) => id)).toEqual([
      'changning-work-safety-2025',
      'changzhi-emergency-2025',
      'shanghai-work-safety-2021',
    ]);
    const early = dated('2024-12-30', { id: 'b-2025', year: 2025 });
    const late = dated('2025-01-02', { id: 'a-2024', year: 2024 });
    expect(newestFirst([early, late]).map(({ id }) => id)).toEqual(['a-2024', 'b-2025']);
  });

  it('are sorted by the year of their document number where they have no date, else by the planned year', () => {
    const numbered = dated(null, { id: 'numbered', year: 2026, docNumber: '沪安委会〔2024〕4号' });
    const titled = dated(null, { id: 'titled', year: 2023 });
    const unknown = dated(null, { id: 'unknown' });
    const order = ['day-2025', 'day-2024', 'numbered', 'titled', 'unknown'];
    const days = [dated('2024-01-01', { id: 'day-2024' }), dated('2025-01-01', { id: 'day-2025' })];
    expect(newestFirst([unknown, titled, numbered, ...days]).map(({ id }) => id)).toEqual(order);
    expect(oldestFirst([titled, ...days, unknown, numbered]).map(({ id }) => id)).toEqual(order.toReversed());
  });

  it('have their region in front of a title that does not name it', () => {
    expect(titleWithRegion(elsewhere, REGISTERS)).toBe('长治：2025年应急管理工作要点');
    expect(titleWithRegion(district, REGISTERS)).toBe('长宁区2025年安全生产工作要点');
  });
});

describe('years', () => {
  it('have a page if there is a plan for them', () => {
    expect(yearsOf(plans).map(({ address }) => address)).toEqual(['/years/2025/', '/years/2021/']);
  });

  it('are all those of a plan for several years, each with an address', () => {
    const period = planOf([], {
      id: 'changning-fire-2023',
      region: 'changning',
      year: 2023,
      period: { from: 2023, to: 2025 },
    });
    const years = yearsOf([...plans, period]);
    expect(years.map(({ year, plans: own }) => [year, own.length])).toEqual([
      [2025, 3],
      [2024, 1],
      [2023, 1],
      [2021, 1],
    ]);
    expect(addressesOf(period, REGISTERS)).toEqual(
      expect.arrayContaining(['/years/2023/', '/years/2024/', '/years/2025/']),
    );
    expect(shortTitle(period, REGISTERS)).toBe('长宁2023—2025');
    expect(levelAndDate({ ...period, level: 'district' })).toBe('县级，2023—2025年度');
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

  it('name the newest plans of each, and how many more there are', () => {
    const many = Array.from({ length: 9 }, (_, at) => planOf([], { id: `plan-${at}`, year: 2025 }));
    const [year] = yearAxis(many, REGISTERS);
    expect([year?.plans.length, year?.more]).toEqual([5, 4]);
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

  it('have the other sites of their place and of those within it', () => {
    const [shanghai, changning, changzhi] = REGISTERS.regions;
    const peers = [
      { name: '长宁', address: 'https://changning.example/', region: 'changning' },
      { name: '上海', address: 'https://shanghai.example/', region: 'shanghai' },
      { name: '外地', address: 'https://far.example/', region: 'nowhere' },
    ];
    const namesIn = (region: typeof shanghai) =>
      region && peersWithin(region, peers, REGISTERS).map(({ name, place }) => `${name} ${place}`);
    expect(namesIn(shanghai)).toEqual(['上海 上海市', '长宁 长宁区']);
    expect(namesIn(changning)).toEqual(['长宁 长宁区']);
    expect(namesIn(changzhi)).toEqual([]);
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

  it('list as many clauses as asked for, also where a plan has more', () => {
    const onFire = (number: string) => clause(number, { text: '排查隐患。', sectors: ['fire'] });
    const views = sectorsOf([planOf([onFire('1.'), onFire('2.'), onFire('3.')])], REGISTERS);
    const listed = views.flatMap((view) => listedGroups(view, REGISTERS, 2));
    expect(listed.flatMap(({ entries }) => entries.map(({ path }) => path))).toEqual(['1.', '2.']);
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
  const amounts = (id: string, of: readonly Plan[] = plans) =>
    waysIn(of, REGISTERS, [])
      .find((way) => way.id === id)
      ?.links.map(({ text, amount }) => `${text} ${amount}`);

  it('leads to regions, sectors and years with their numbers, and has no row that leads nowhere', () => {
    expect(amounts('regions')).toEqual(['上海市 1份', '长宁区 1份', '长治市 1份']);
    expect(amounts('sectors')).toEqual(['道路交通 1条', '铁路民航与轨道交通 1条']);
    expect(amounts('years')).toEqual(['2025年 2份', '2021年 1份']);
    expect(amounts('units')).toBeUndefined();
    expect(waysIn([], REGISTERS, [])).toEqual([]);
  });

  it('names the places with most plans where there are many, in the order of the register', () => {
    const views = [1, 3, 0, 3].map((count) => ({ plans: Array.from({ length: count }, () => city) }));
    expect(mostPlans(views, 2)).toEqual([views[1], views[3]]);
    expect(mostPlans(views, 9)).toHaveLength(3);
  });

  it('names the newest plans with date, issuer and size', () => {
    const [first] = homeView(plans, REGISTERS).first;
    expect(first?.title).toBe('长宁区2025年安全生产工作要点');
    expect(first?.facts).toEqual(['2025年5月13日', '上海市长宁区安全生产委员会', '0条']);
    expect(homeView([], REGISTERS).first).toEqual([]);
  });

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
