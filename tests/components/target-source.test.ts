import { describe, expect, it } from 'vitest';
import type { TargetPiece, TargetRegions, TargetYears } from '../../src/components/facts/target-files.ts';
import { targetReader } from '../../src/components/facts/target-reader.ts';
import { targetsIn } from '../../src/components/facts/target-rows.ts';
import { filesOf, partsOf } from '../../src/components/facts/target-source.ts';
import { targetFileNames, targetFiles } from '../../src/views/target-files.ts';
import { factual, UNIT_REGISTERS } from '../views/facts.ts';
import { clause } from '../views/plans.ts';

const planIn = (region: string | null, at: number, count: number) =>
  factual([clause('1.', { text: `新建消防站${count}座。` })], { id: `plan-${at}`, region, year: 2025 });
const PLANS = [
  planIn('changzhi', 1, 9),
  planIn('changning', 2, 5),
  planIn('shanghai', 3, 7),
  planIn(null, 4, 1),
];
const files = targetFiles(PLANS, UNIT_REGISTERS, (address) => `/gongkai${address}`);
const year = files.get('2025') as TargetYears;
const piece = files.get('2025-1') as TargetPiece;
const read = async ({ from, to }: { from: number; to: number }) => targetsIn(piece, from, to);
const valuesOf = (region: string | null) =>
  partsOf(year, region).flatMap(({ from, to }) => targetsIn(piece, from, to).map(({ value }) => value));

describe('the pieces of all targets', () => {
  it('name the regions that have some, each before those within it', () => {
    const { id, depth } = files.get('regions') as TargetRegions;
    expect(id.map((region, at) => `${depth[at]} ${region}`)).toEqual([
      '0 shanghai',
      '1 changning',
      '0 changzhi',
    ]);
  });

  it('hold the targets of a region and of those within it next to each other', () => {
    expect(valuesOf('shanghai')).toEqual([7, 5]);
    expect(valuesOf('changning')).toEqual([5]);
    expect(valuesOf('changzhi')).toEqual([9]);
    expect(valuesOf(null)).toEqual([7, 5, 9, 1]);
    expect(valuesOf('fengtai')).toEqual([]);
  });

  it('hold what the table shows, with links below the base path', () => {
    const [first] = targetsIn(piece, 0, 1);
    expect(first).toMatchObject({
      path: '1.',
      address: '/gongkai/plans/plan-3/1/#1-s1',
      words: '新建消防站7座',
      mark: [5, 6],
      printed: '7',
      unit: '座',
    });
  });

  it('hold each target of a plan for several years once', () => {
    const longer = factual([clause('1.', { text: '新建消防站20座。' })], {
      ...{ id: 'plan-5', region: 'changzhi', year: 2023, period: { from: 2023, to: 2025 } },
    });
    const [all, names] = [[...PLANS, longer], targetFileNames([...PLANS, longer])];
    expect(names).toEqual(['2025', '2023_2024_2025']);
    const made = targetFiles(all, UNIT_REGISTERS, (address) => address);
    const valuesIn = (wanted: string | null) =>
      filesOf(names, wanted).flatMap((name) =>
        partsOf(made.get(name) as TargetYears, null).flatMap((part) =>
          targetsIn(made.get(part.name) as TargetPiece, part.from, part.to).map(({ value }) => value),
        ),
      );
    expect(valuesIn(null)).toEqual([7, 5, 9, 1, 20]);
    expect(valuesIn('2025')).toEqual([7, 5, 9, 1, 20]);
    expect(valuesIn('2024')).toEqual([20]);
    expect(valuesIn('2022')).toEqual([]);
  });

  it('are read only as far as a region reaches', () => {
    const wide = {
      rows: 1000,
      piece: 400,
      pieces: ['2025-1', '2025-2', '2025-3'],
      region: { id: ['a'], from: [390], to: [810] },
    };
    expect(partsOf(wide, 'a')).toEqual([
      { name: '2025-1', from: 390, to: 400 },
      { name: '2025-2', from: 0, to: 400 },
      { name: '2025-3', from: 0, to: 10 },
    ]);
  });
});

describe('the reader of targets', () => {
  const selection = { count: 4, parts: partsOf(year, null) };
  const readAll = async (order: Parameters<typeof targetReader>[1]) => {
    const told: number[] = [];
    const rows = await targetReader(selection, order, read, (done) => told.push(done))();
    return { values: rows.map(({ value }) => value), told };
  };

  it('keeps their order, or sorts them when all are read, and tells how far it is', async () => {
    expect(await readAll({ key: 'plan', descending: false })).toEqual({ values: [7, 5, 9, 1], told: [4] });
    expect((await readAll({ key: 'value', descending: true })).values).toEqual([9, 7, 5, 1]);
    expect((await readAll({ key: 'plan', descending: true })).values).toEqual([1, 9, 5, 7]);
  });

  it('asks again for a piece that could not be read', async () => {
    let tries = 0;
    const unreliable: typeof read = (part) => {
      tries++;
      return tries === 1 ? Promise.reject(new Error('offline')) : read(part);
    };
    const next = targetReader(selection, { key: 'plan', descending: false }, unreliable, () => {});
    await expect(next()).rejects.toThrow('offline');
    expect(await next()).toHaveLength(4);
  });
});
