import { describe, expect, it } from 'vitest';
import { readUnits, unreadUnits } from '../../src/facts/units.ts';
import { type Unit, unitSchema } from '../../src/model/register.ts';
import { UNIT_EXAMPLES, UNREAD_EXAMPLES } from './examples/units.ts';

describe('responsible units', () => {
  for (const { about, examples } of UNIT_EXAMPLES) {
    describe(about, () => {
      it.each(examples)('$words', ({ words, finds }) => {
        const units = readUnits(words, () => null);
        const expected = finds.map(([name, role, many]) => [name, role, many === '*']);
        expect(units.map((u) => [u.name, u.role, u.collective])).toEqual(expected);
        for (const { start, end, quote } of units) expect(words.slice(start, end)).toBe(quote);
      });
    });
  }

  it('have the corrected name and the misprint as quote', () => {
    const bureau: Unit = unitSchema.parse({
      id: 'shanghai-human-resources',
      name: '上海市人力资源和社会保障局',
      region: 'shanghai',
      names: ['市人力资源社会保障局'],
      misprints: { 市人力资源社会保障障局: '市人力资源社会保障局' },
    });
    const [unit] = readUnits('持证上岗。（市人力资源社会保障障局）', () => bureau);
    expect(unit).toMatchObject({
      name: '市人力资源社会保障局',
      quote: '市人力资源社会保障障局',
      unit: 'shanghai-human-resources',
    });
  });
});

describe('unrecognised words among responsible units', () => {
  for (const { about, examples } of UNREAD_EXAMPLES) {
    describe(about, () => {
      it.each(examples)('$words', ({ words, finds }) => {
        expect(unreadUnits(words).map(({ quote }) => quote)).toEqual(finds);
        for (const { start, end, quote } of unreadUnits(words)) expect(words.slice(start, end)).toBe(quote);
      });
    });
  }
});
