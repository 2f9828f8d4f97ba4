import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readRegions } from '../../src/content/folder.ts';
import { unitFinder } from '../../src/facts/unit-register.ts';
import { unitsFileSchema } from '../../src/model/register.ts';

const registers = {
  units: unitsFileSchema.parse(parse(readFileSync('tests/fixtures/content/units.yaml', 'utf8'))),
  regions: await readRegions(),
};
const resolve = (name: string, region: string | null) => unitFinder(region, registers)(name)?.id ?? null;

describe('the register of units', () => {
  it('has several spellings of a body', () => {
    expect(resolve('市应急局', 'shanghai')).toBe('shanghai-emergency');
    expect(resolve('上海市应急管理局', 'shanghai')).toBe('shanghai-emergency');
  });

  it('distinguishes bodies of different districts', () => {
    expect(resolve('区应急局', 'changning')).toBe('changning-emergency');
    expect(resolve('区应急局', 'qingpu')).toBe('qingpu-emergency');
    expect(resolve('市应急局', 'changzhi')).toBe('changzhi-emergency');
  });

  it('finds bodies of the city for a district, and of the nation for a city', () => {
    expect(resolve('市公安局', 'changning')).toBe('shanghai-public-security');
    expect(resolve('民航华东管理局', 'shanghai')).toBe('east-china-aviation');
  });

  it('finds nothing for a plan without a region', () => {
    expect(resolve('市应急局', null)).toBeNull();
  });

  it('has no spelling twice in a region, and no id twice', () => {
    const spellings = registers.units.flatMap(({ region, name, names, misprints }) =>
      [name, ...names, ...Object.keys(misprints)].map((spelling) => `${region}:${spelling}`),
    );
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(new Set(registers.units.map(({ id }) => id)).size).toBe(registers.units.length);
  });

  it('has a known region for every body', () => {
    const regions = new Set(registers.regions.map(({ id }) => id));
    expect(registers.units.filter(({ region }) => !regions.has(region))).toEqual([]);
  });
});
