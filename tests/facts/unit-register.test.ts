import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readRegions } from '../../src/content/folder.ts';
import { resolveUnit } from '../../src/facts/unit-register.ts';
import { unitsFileSchema } from '../../src/model/register.ts';

const registers = {
  units: unitsFileSchema.parse(parse(readFileSync('tests/fixtures/content/units.yaml', 'utf8'))),
  regions: await readRegions(),
};
const resolve = (name: string, region: string | null) => resolveUnit(name, region, registers)?.id ?? null;

describe('the register of units', () => {
  it('joins the spellings of one body', () => {
    expect(resolve('市应急局', 'shanghai')).toBe('shanghai-emergency');
    expect(resolve('上海市应急管理局', 'shanghai')).toBe('shanghai-emergency');
  });

  it('keeps the body of one district from that of another', () => {
    expect(resolve('区应急局', 'changning')).toBe('changning-emergency');
    expect(resolve('区应急局', 'qingpu')).toBe('qingpu-emergency');
    expect(resolve('市应急局', 'changzhi')).toBe('changzhi-emergency');
  });

  it('finds the city’s body for a district’s plan, and the nation’s for a city’s', () => {
    expect(resolve('市公安局', 'changning')).toBe('shanghai-public-security');
    expect(resolve('民航华东管理局', 'shanghai')).toBe('east-china-aviation');
  });

  it('does not guess for a plan without a region', () => {
    expect(resolve('市应急局', null)).toBeNull();
  });

  it('gives every spelling to one body within a region, and every id once', () => {
    const spellings = registers.units.flatMap(({ region, name, names, misprints }) =>
      [name, ...names, ...Object.keys(misprints)].map((spelling) => `${region}:${spelling}`),
    );
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(new Set(registers.units.map(({ id }) => id)).size).toBe(registers.units.length);
  });

  it('knows the region of every body', () => {
    const regions = new Set(registers.regions.map(({ id }) => id));
    expect(registers.units.filter(({ region }) => !regions.has(region))).toEqual([]);
  });
});
