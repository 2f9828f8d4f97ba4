import { describe, expect, it } from 'vitest';
import { clausePagesNamed, hasOwnPage, reachableAddress } from '../../src/model/clause-pages.ts';

const PLAN = '/plans/shanghai-work-safety-2021/';

describe('a clause without a page of its own', () => {
  it('is found on the page of its plan', () => {
    expect(reachableAddress(`${PLAN}3-10-33/`, 'none')).toBe(`${PLAN}#3-10-33`);
    expect(reachableAddress(`${PLAN}3-10-33/#3-10-33-s2`, 'none')).toBe(`${PLAN}#3-10-33-s2`);
    expect(reachableAddress(`${PLAN}annex-1-2/`, 'none')).toBe(`${PLAN}#annex-1-2`);
  });

  it.each([PLAN, `${PLAN}source/`, `${PLAN}cite/`, `${PLAN}#3`, '/plans/', '/units/1/', '/plans/a.json'])(
    'does not change other addresses: %s',
    (address) => expect(reachableAddress(address, 'none')).toBe(address),
  );

  it('depends on the setting: all, numbered or none', () => {
    const ids = ['3-10-33', 'annex-1-2', 'annex-1', 'preamble', 'notice'];
    expect(ids.filter((id) => hasOwnPage(id, 'all'))).toEqual(ids);
    expect(ids.filter((id) => hasOwnPage(id, 'numbered'))).toEqual(['3-10-33', 'annex-1-2']);
    expect(ids.filter((id) => hasOwnPage(id, 'none'))).toEqual([]);
  });
});

it('an unknown setting is refused', () => {
  expect(clausePagesNamed('')).toBe('all');
  expect(() => clausePagesNamed('some')).toThrow(/all, numbered, none, not “some”/);
});
