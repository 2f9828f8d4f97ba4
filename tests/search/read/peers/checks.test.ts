import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkedLoad } from '../../../../src/search/read/peers/checks.ts';

const SITE = 'https://www.example.cn/';
const packed = (json: string) => new Uint8Array(gzipSync(json));
const read = (path: string, value: unknown, unpacked = 5_000_000) => {
  const json = typeof value === 'string' ? value : JSON.stringify(value);
  return checkedLoad(async () => packed(json), SITE, { unpacked })(path);
};
const many = <T>(length: number, item: T): T[] => Array(length).fill(item);

const BUNDLE = { folder: '2025-00000000', years: [2025], plans: 1, clauses: 1 };
const TABLE = { from: ['ab'], sizes: [1], clauses: [1] };
const CATALOG = { bundles: [BUNDLE], tables: [TABLE], numbers: [], directory: [] };
const CLAUSE = {
  ...{ id: 'c1', number: '1', title: null, text: '电梯', url: '/plans/a/c1/', path: [] },
  ...{ units: [], deadlines: [] },
};
const PLAN = {
  ...{ id: 'a', title: '工作要点', docNumber: null, year: 2025, issuers: [], url: '/plans/a/' },
  ...{ words: [], places: [], date: null },
};
const RECORDS = { plans: [{ first: 0, label: PLAN }], clauses: [null, CLAUSE], fold: [] };
const withClause = (change: object) => ({ ...RECORDS, clauses: [null, { ...CLAUSE, ...change }] });

describe('the files of another site', () => {
  it('are read where they are what they should be', async () => {
    await read('catalog.pack', CATALOG);
    const bytes = await read('b/records/0.pack', RECORDS);
    expect(new TextDecoder().decode(bytes)).toContain('"url":"https://www.example.cn/plans/a/c1/"');
  });

  it.each([
    [
      'a million records without words',
      'catalog.pack',
      { ...CATALOG, tables: [{ ...TABLE, clauses: [999_999] }] },
    ],
    ['plans without clauses without end', 'b/table.pack', { ...TABLE, clauses: many(100_000, 1) }],
    ['more bundles than a country has', 'catalog.pack', { ...CATALOG, bundles: many(2001, BUNDLE) }],
    ['more chunks than a bundle has', 'b/table.pack', { ...TABLE, from: many(10_001, '') }],
    ['a folder elsewhere', 'catalog.pack', { ...CATALOG, bundles: [{ ...BUNDLE, folder: '../other' }] }],
    ['long words for one character', 'b/records/0.pack', { ...RECORDS, fold: [['电', '梯'.repeat(1000)]] }],
    ['such in the table of Traditional ones', 'han.pack', [['電', '梯'.repeat(1000)]]],
    ['thousands of words that mean the same', 'related.pack', [{ same: many(10_000, '电梯'), narrower: [] }]],
    ['a clause of a million letters', 'b/records/0.pack', withClause({ text: '电'.repeat(1_000_000) })],
    ['a clause of nothing but marks', 'b/records/0.pack', withClause({ text: `电${'”'.repeat(50_000)}梯` })],
    ['a letter that is compared as a mark', 'b/records/0.pack', { ...RECORDS, fold: [['電', '”']] }],
    ['a title of so many', 'b/records/0.pack', withClause({ title: '电'.repeat(99_999) })],
    ['thousands of clauses in one record', 'b/records/0.pack', { ...RECORDS, clauses: many(3, null) }],
    ['an address elsewhere', 'b/records/0.pack', withClause({ url: '//evil.example/' })],
    ['a name that is none', 'labels.pack', { region: { a: 1 }, sector: {}, theme: {}, unit: {}, code: {} }],
    ['a file that no index has', 'other.pack', {}],
    ['no JSON', 'catalog.pack', '<!doctype html>'],
    ['values nested without end', 'catalog.pack', `${'['.repeat(200_000)}`],
    [
      'such in a field that nobody reads',
      'catalog.pack',
      `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},${JSON.stringify(CATALOG).slice(1)}`,
    ],
  ])('are refused with %s', async (_name, path, value) => {
    await expect(read(path, value)).rejects.toMatchObject({ name: 'PeerError', fault: 'unreadable' });
  });

  it('are not longer than what a search may read of them all', async () => {
    const file = `[${' '.repeat(1000)}]`;
    const load = checkedLoad(async () => packed(file), SITE, { unpacked: 2500 });
    await load('places.pack');
    await load('places.pack');
    await expect(load('places.pack')).rejects.toMatchObject({ fault: 'unreadable' });
  });
});
