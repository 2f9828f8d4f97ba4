import { describe, expect, it } from 'vitest';
import { type Feed, feedLinks, printFeed } from '../../src/exports/feed.ts';
import { feedOfAll, feedsOfIssuers, feedsOfSectors, feedsOfUnits } from '../../src/exports/feeds.ts';
import { uuidOf } from '../../src/exports/uuid.ts';
import { type LogEntry, logEntrySchema, recordedDays } from '../../src/model/log.ts';
import { LOG, PLANS, PUBLISHER, planOf, REGISTERS } from './corpus.ts';
import { schemaErrors } from './schemas/validate.ts';

const HERE = { ...PUBLISHER, id: 'tag:example.org,2026:plans' };
const ANYWHERE = { ...HERE, link: (address: string) => address };
const RECORDED = recordedDays(LOG.entries.toReversed());
const UNRECORDED = recordedDays([]);
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
    const documents = [HERE, ANYWHERE].flatMap((publisher) =>
      FEEDS.map((feed) => printFeed(feed, publisher, RECORDED) ?? ''),
    );
    expect(await schemaErrors('atom.rng', ...documents)).toEqual([]);
  });

  it('has unique ids', () => {
    const ids = FEEDS.flatMap((feed) => valuesOf('id', printFeed(feed, HERE, RECORDED)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the same ids wherever the site stands, and others on another site', () => {
    const idsOf = (publisher: typeof HERE) =>
      FEEDS.map((feed) => valuesOf('id', printFeed(feed, publisher, RECORDED)));
    const moved = { ...HERE, link: (address: string) => `https://www.example.cn/gongkai${address}` };
    expect(idsOf(moved)).toEqual(idsOf(HERE));
    expect(idsOf(ANYWHERE)).toEqual(idsOf(HERE));
    const other = new Set(idsOf({ ...HERE, id: 'tag:example.org,2026:others' }).flat());
    expect(
      idsOf(HERE)
        .flat()
        .filter((id) => other.has(id)),
    ).toEqual([]);
  });

  it('has every plan, with the day of the log', () => {
    for (const feed of FEEDS) {
      const updated = valuesOf('updated', printFeed(feed, HERE, RECORDED)).map((time) => time?.slice(0, 10));
      expect(updated).toEqual(Array(feed.entries.length + 1).fill('2026-11-21'));
    }
  });

  it('names its own address only where the host is known', () => {
    for (const feed of FEEDS) {
      expect(printFeed(feed, HERE, RECORDED)).toContain(
        `<link rel="self" type="application/atom+xml" href="https://example.org${feed.page}feed.xml"/>`,
      );
      expect(printFeed(feed, ANYWHERE, RECORDED)).not.toContain('rel="self"');
    }
  });
});

describe('the feed of all plans', () => {
  const xml = printFeed(feedOfAll(PLANS), HERE, RECORDED) ?? '';

  it('has the plans in the order of the log, the last entry first', () => {
    const titles = LOG.entries.map(({ title }) => title).toReversed();
    expect(valuesOf('title', xml).slice(1)).toEqual(titles);
  });

  it('begins with a plan that was corrected last, with the day of the correction', () => {
    const [first] = LOG.entries;
    if (!first) throw new Error('the log is empty');
    const corrected = recordedDays([
      { ...first, kind: 'corrected', date: '2026-12-01' },
      ...LOG.entries.toReversed(),
    ]);
    const feed = printFeed(feedOfAll(PLANS), HERE, corrected);
    expect(valuesOf('title', feed)[1]).toBe(first.title);
    expect(valuesOf('updated', feed).map((time) => time?.slice(0, 10))).toEqual([
      '2026-12-01',
      '2026-12-01',
      ...Array(PLANS.length - 1).fill('2026-11-21'),
    ]);
  });

  it('has a permanent id and the address of its page', () => {
    expect(valuesOf('id', xml)[0]).toBe(`urn:uuid:${uuidOf('tag:example.org,2026:plans/feed.xml')}`);
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
  const titles = (recorded: Map<string, string>) =>
    valuesOf('title', printFeed(feedOfAll(many), HERE, recorded)).slice(1);

  it('has the 50 that the log recorded last, whatever their own dates', () => {
    const days = new Map(many.map(({ id }) => [id, '2026-11-21']));
    expect(titles(days)).toEqual(Array.from({ length: 50 }, (_, n) => `第${n}件`));
  });

  it('has those that the log does not record after the others, by their own dates', () => {
    expect(titles(new Map([['plan-0', '2026-11-21']]))).toEqual([
      '第0件',
      ...Array.from({ length: 49 }, (_, n) => `第${59 - n}件`),
    ]);
  });
});

it('recordedDays gives the day of the last entry on each plan, the last entry first', () => {
  const entry = (date: string, kind: LogEntry['kind'], plan: string) =>
    logEntrySchema.parse({ date, kind, plan, title: '要点', reason: '收录。', sha256: null });
  const log = [
    entry('2026-03-01', 'corrected', 'a-2025'),
    entry('2026-02-01', 'published', 'a-2025'),
    entry('2026-01-02', 'withdrawn', 'a-2025'),
    entry('2026-01-01', 'published', 'a-2025'),
    entry('2025-12-01', 'published', 'b-2025'),
  ];
  expect([...recordedDays(log)]).toEqual([
    ['a-2025', '2026-03-01'],
    ['b-2025', '2025-12-01'],
  ]);
});

it('the feed of a sector has the clauses that are tagged with it', () => {
  const road = feedsOfSectors(PLANS, REGISTERS).get('road');
  const xml = road && printFeed(road, HERE, RECORDED);
  expect(xml).toContain('https://example.org/sectors/road/feed.xml');
  expect(xml).toContain('/plans/shanghai-work-safety-2021/3-10-33/">33.发挥道路交通安全专业委员会作用');
  expect(xml).not.toContain('/plans/shanghai-work-safety-2021/3-10-34/');
});

it('a plan that neither the log nor the document dates is left out, and a feed without plans is null', () => {
  const plan = {
    ...planOf('qingpu-emergency-2023'),
    dates: { written: '2023-03', printed: null, published: null },
  };
  expect(printFeed(feedOfAll([plan]), HERE, UNRECORDED)).toBeNull();
  expect(feedLinks(feedOfAll([plan]), UNRECORDED)).toEqual([]);
  const feed = feedOfAll([plan, planOf('changzhi-emergency-2025')]);
  expect(valuesOf('title', printFeed(feed, HERE, UNRECORDED))).toEqual([
    '全部计划 - 查阅站',
    '2025年应急管理工作要点',
  ]);
  expect(feedLinks(feed, UNRECORDED)).toHaveLength(1);
});

it('uuidOf gives UUIDs of version 5', () => {
  expect(uuidOf('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
});
