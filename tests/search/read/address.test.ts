import { describe, expect, it } from 'vitest';
import { printAddress, readAddress, type Search } from '../../../src/search/read/address.ts';

describe('the address of a search', () => {
  it('round-trips every part of a search', () => {
    const search: Search = {
      q: '电梯 -"既有 住宅" 80%&',
      order: 'date',
      grouping: 'none',
      sites: 'all',
      page: 3,
      choice: new Map([
        ['year', new Set(['2025', '2021'])],
        ['unit', new Set(['shanghai-public-security'])],
        ['target', new Set(['yes'])],
      ]),
    };
    expect(readAddress(printAddress(search))).toEqual(search);
  });

  it('is empty for the empty search', () => {
    expect(printAddress(readAddress(''))).toBe('');
  });

  it('ignores what it does not know', () => {
    const read = readAddress('?q=a&order=worst&group=all&page=-2&year=&colour=red');
    expect(read).toEqual({
      q: 'a',
      order: 'relevance',
      grouping: 'plan',
      sites: 'own',
      page: 1,
      choice: new Map(),
    });
  });
});
