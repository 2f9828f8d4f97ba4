import { describe, expect, it } from 'vitest';
import type { Labels } from '../../../../src/search/read/files.ts';
import {
  addCounts,
  addLabels,
  translateChoice,
  translateCounts,
} from '../../../../src/search/read/peers/joined-values.ts';

const NONE: Labels = { region: {}, sector: {}, theme: {}, unit: {}, code: {} };
const OWN: Labels = {
  ...NONE,
  region: { shanghai: '上海市', village: '某村' },
  code: { shanghai: '310000' },
  sector: { gas: '燃气' },
};
const OTHER: Labels = {
  ...NONE,
  region: { sh: '上海', 'qingpu-village': '某村' },
  code: { sh: '310000' },
  sector: { 'natural-gas': '燃气', lift: '电梯' },
};

describe('the values of two sites', () => {
  it('are joined by code where a region has one, else by name; years are the same', () => {
    const choice = new Map([
      ['region', new Set(['shanghai', 'village'])],
      ['sector', new Set(['gas', 'road'])],
      ['year', new Set(['2025'])],
    ] as const);
    expect([...translateChoice(choice, OWN, OTHER)]).toEqual([
      ['region', new Set(['sh', 'qingpu-village'])],
      ['sector', new Set(['natural-gas', 'road'])],
      ['year', new Set(['2025'])],
    ]);
  });

  it('are counted together, and named by both', () => {
    const there = translateCounts(
      new Map([
        [
          'sector',
          [
            ['lift', 5],
            ['natural-gas', 2],
          ],
        ],
      ]),
      OTHER,
      OWN,
    );
    expect(addCounts([new Map([['sector', [['gas', 4]]]]), there]).get('sector')).toEqual([
      ['gas', 6],
      ['电梯', 5],
    ]);
    expect(addLabels(OWN, [OTHER]).sector).toEqual({ gas: '燃气', 电梯: '电梯' });
    expect(addLabels(OWN, [OTHER]).region['shanghai']).toBe('上海市');
  });

  it('may be called like something that every object has', () => {
    const names = ['constructor', '__proto__', 'toString', 'valueOf'];
    const counts = new Map([['sector', names.map((name): [string, number] => [name, 1])]] as const);
    const sums = addCounts([translateCounts(counts, OTHER, OWN)]).get('sector') ?? [];
    expect(sums.map(([value]) => value).sort()).toEqual(names.toSorted());
    const hostile = { ...NONE, sector: JSON.parse('{"__proto__": "甲", "constructor": "乙"}') };
    addLabels(OWN, [hostile]);
    expect(Object.getPrototypeOf(addLabels(OWN, [hostile]).sector)).toBe(Object.prototype);
    expect('甲' in {}).toBe(false);
  });

  it('may be fifty thousand without each being compared with all', { timeout: 60_000 }, () => {
    const ids = Array.from({ length: 50_000 }, (_, at) => `u${at}`);
    const labels = { ...NONE, unit: Object.fromEntries(ids.map((id) => [id, `${id}局`])) };
    const counts = new Map([['unit', ids.map((id): [string, number] => [id, 1])]] as const);
    expect(translateCounts(counts, labels, labels).get('unit')?.length).toBe(50_000);
    expect(addLabels(labels, [labels]).unit).toEqual(labels.unit);
  });
});
