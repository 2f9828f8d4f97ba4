import { describe, expect, it } from 'vitest';
import { type Feed, printFeed } from '../../src/exports/feed.ts';
import { feedOfAll, feedsOfIssuers, feedsOfSectors, feedsOfUnits } from '../../src/exports/feeds.ts';
import { uuidOf } from '../../src/exports/uuid.ts';
import { type LogEntry, logEntrySchema, recordedDays } from '../../src/model/log.ts';
import { PLANS, PUBLISHER, planOf, REGISTERS } from './corpus.ts';
import { schemaErrors } from './schemas/validate.ts';

const anywhere = { site: '查阅站', link: (address: string) => address };
const valuesOf = (name: string, xml: string | null) =>
  [...(xml ?? '').matchAll(new RegExp(`<${name}>([^<]+)`, 'g'))].map(([, value]) => value);

const FEEDS: Feed[] = [
  feedOfAll(PLANS),
  ...feedsOfIssuers(PLANS, REGISTERS).values(),
  ...feedsOfSectors(PLANS, REGISTERS).values(),
  ...feedsOfUnits(PLANS, REGISTERS).values(),
];

describe('every feed of the site', () => {
  it('is valid (RFC 4287), with and without a known host', async () => {
    const documents = [PUBLISHER, anywhere].flatMap((publisher) =>
      FEEDS.map((feed) => printFeed(feed, publisher) ?? ''),
    );
    expect(await schemaErrors('atom.rng', ...documents)).toEqual([]);
  });

  it('has unique ids', () => {
    const ids = FEEDS.flatMap((feed) => valuesOf('id', printFeed(feed, PUBLISHER)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has only dates that its documents state', () => {
    const days = new Set(PLANS.flatMap(({ dates }) => Object.values(dates)));
    for (const feed of FEEDS) {
      const updated = valuesOf('updated', printFeed(feed, PUBLISHER)).map((time) => time?.slice(0, 10));
      expect(updated.length).toBe(feed.entries.length + 1);
      for (const day of updated) expect(days).toContain(day);
    }
  });
});

describe('the feed of all plans', () => {
  const xml = printFeed(feedOfAll(PLANS), PUBLISHER) ?? '';

  it('begins with the plan that states the latest day', () => {
    const [feed, ...entries] = valuesOf('updated', xml);
    expect(entries).toEqual(entries.toSorted().reverse());
    expect(feed).toBe(entries[0]);
    expect(valuesOf('title', xml)[1]).toBe('长宁区2025年安全生产工作要点');
  });

  it('has a permanent id, its own address and that of its page', () => {
    expect(valuesOf('id', xml)[0]).toBe('urn:uuid:72a9341a-22c1-51c1-90ae-1f27d56c5b92');
    expect(xml).toContain(
      '<link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"/>',
    );
    expect(xml).toContain('<link rel="alternate" type="text/html" href="https://example.org/"/>');
  });

  it('links the main headings of a plan', () => {
    expect(xml).toContain(
      '<a href="https://example.org/plans/shanghai-work-safety-2021/3/">三、紧盯重点行业领域，系统治理完善风险防控体系</a>',
    );
  });
});

describe('the feed of many plans', () => {
  const plan = planOf('qingpu-emergency-2023');
  const many = Array.from({ length: 60 }, (_, n) => ({
    ...plan,
    id: `plan-${n}`,
    title: `第${n}件`,
    dates: { written: `20${10 + Math.floor(n / 4)}-03-0${1 + (n % 4)}`, printed: null, published: null },
  }));
  const titles = (recorded?: Map<string, string>) =>
    valuesOf('title', printFeed(feedOfAll(many), PUBLISHER, recorded)).slice(1);

  it('has the newest 50', () => {
    expect(titles()).toEqual(Array.from({ length: 50 }, (_, n) => `第${59 - n}件`));
  });

  it('has an old one that was published here last', () => {
    const days = new Map(many.map(({ id }) => [id, id === 'plan-0' ? '2026-11-22' : '2026-11-21']));
    expect(titles(days)).toEqual([...Array.from({ length: 49 }, (_, n) => `第${59 - n}件`), '第0件']);
  });
});

it('recordedDays gives the day on which a plan was last published', () => {
  const entry = (date: string, kind: LogEntry['kind'], plan: string) =>
    logEntrySchema.parse({ date, kind, plan, title: '要点', reason: '收录。', sha256: null });
  const log = [
    entry('2026-03-01', 'corrected', 'a-2025'),
    entry('2026-02-01', 'published', 'a-2025'),
    entry('2026-01-02', 'withdrawn', 'a-2025'),
    entry('2026-01-01', 'published', 'a-2025'),
    entry('2025-12-01', 'published', 'b-2025'),
  ];
  expect([...recordedDays(log)].sort()).toEqual([
    ['a-2025', '2026-02-01'],
    ['b-2025', '2025-12-01'],
  ]);
});

it('the feed of a sector has the clauses that are tagged with it', () => {
  const road = feedsOfSectors(PLANS, REGISTERS).get('road');
  const xml = road && printFeed(road, PUBLISHER);
  expect(xml).toContain('https://example.org/sectors/road/feed.xml');
  expect(xml).toContain('/plans/shanghai-work-safety-2021/3-10-33/">33.发挥道路交通安全专业委员会作用');
  expect(xml).not.toContain('/plans/shanghai-work-safety-2021/3-10-34/');
});

it('a plan without a whole day is left out, and a feed without plans is null', () => {
  const plan = {
    ...planOf('qingpu-emergency-2023'),
    dates: { written: '2023-03', printed: null, published: null },
  };
  expect(printFeed(feedOfAll([plan]), PUBLISHER)).toBeNull();
  expect(
    valuesOf('title', printFeed(feedOfAll([plan, planOf('changzhi-emergency-2025')]), PUBLISHER)),
  ).toEqual(['全部计划 - 查阅站', '2025年应急管理工作要点']);
});

it('uuidOf gives UUIDs of version 5', () => {
  expect(uuidOf('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
});
