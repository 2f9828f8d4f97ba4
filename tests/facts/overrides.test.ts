import { describe, expect, it } from 'vitest';
import { applyOverrides } from '../../src/facts/overrides.ts';
import type { Clause } from '../../src/model/clause.ts';
import { overrideSchema } from '../../src/model/override.ts';
import { clausesOf, newPart } from '../../src/model/part.ts';

const [CLAUSE] = clausesOf([
  newPart({ kind: 'clause', number: '1.', text: '由区里牵头，年内改造老旧管网若干，落实《办法》。' }),
]) as [Clause];
const office = {
  id: 'some-office',
  name: '某区办公室',
  region: 'some',
  names: ['区里'],
  misprints: {},
  collective: false,
  reviewed: true,
  formerly: [],
};
const find = (name: string) => (office.names.includes(name) ? office : null);
const apply = (...overrides: object[]) =>
  applyOverrides(
    CLAUSE,
    overrides.map((o) => overrideSchema.parse({ clause: '1', ...o })),
    find,
  );

describe('an editor’s correction', () => {
  it('adds a unit that no rule reads, resolved in the register', () => {
    expect(apply({ fact: 'units', quote: '区里', role: 'lead' }).units).toEqual([
      { quote: '区里', name: '区里', unit: 'some-office', role: 'lead', collective: false, start: 1, end: 3 },
    ]);
  });

  it('with a misspelt kind is an error that names the kinds', () => {
    const { error } = overrideSchema.safeParse({ fact: 'unit', clause: '1', quote: '区里' });
    expect(JSON.stringify(error?.issues)).toContain("Expected 'units' | 'targets'");
  });

  it('adds a target, a deadline and a citation', () => {
    const { targets, deadlines, citations, text } = apply(
      {
        fact: 'targets',
        quote: '改造老旧管网若干',
        value: 3,
        unit: '公里',
        bound: 'at-least',
        kind: 'target',
      },
      { fact: 'deadlines', quote: '年内', kind: 'by', from: null, to: '2025', inferred: true },
      { fact: 'citations', quote: '《办法》' },
    );
    for (const fact of [...targets, ...deadlines, ...citations]) {
      expect(text.slice(fact.start, fact.end)).toBe(fact.quote);
    }
    expect(citations[0]?.title).toBe('办法');
    expect(targets[0]?.upper).toBeNull();
  });

  it('removes a fact that a rule read', () => {
    const stated = apply({ fact: 'units', quote: '区里', role: 'lead' });
    expect(applyOverrides(stated, [{ refuse: 'units', clause: '1', quote: '区里' }], find).units).toEqual([]);
  });

  it('is an error where its words are missing', () => {
    expect(() => apply({ refuse: 'units', quote: '市里' })).toThrow('“市里” is not in clause 1');
  });

  it('is an error with an unknown field', () => {
    expect(
      overrideSchema.safeParse({ fact: 'units', clause: '1', quote: '区里', rolle: 'lead' }).success,
    ).toBe(false);
  });
});
