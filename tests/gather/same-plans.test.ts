import { expect, it } from 'vitest';
import type { GatheredSite, Verified } from '../../src/gather/gather-site.ts';
import { joinPlans } from '../../src/gather/same-plans.ts';

/** A site whose plans have these keys. */
function siteOf(name: string, verified: Verified, plans: Record<string, string[]>): GatheredSite {
  const found = Object.entries(plans).map(([id, keys]) => ({ id, file: id, keys }));
  const nothing = { region: null, key: null, log: null, problems: [] };
  return { name, address: `https://${name}.example/`, verified, plans: found, ...nothing };
}

const joined = (...sites: GatheredSite[]) =>
  joinPlans(sites).map((copies) => copies.map(({ site, plan }) => `${site.name} ${plan.id}`));

it('plans of two sites with the same file or the same 文号 are one, and a signed copy comes first', () => {
  const a = siteOf('a', 'unsigned', { 'by-file': ['file 1', 'number 1'], alone: ['file 2'] });
  const b = siteOf('b', 'signed', { 'also-by-file': ['file 1'], 'by-number': ['file 3', 'number 3'] });
  const c = siteOf('c', 'signed', { 'also-by-number': ['file 4', 'number 3'], other: ['file 1'] });
  expect(joined(a, b, c)).toEqual([
    ['b also-by-file', 'c other', 'a by-file'],
    ['b by-number', 'c also-by-number'],
    ['a alone'],
  ]);
});

it('plans of one site are never one, whatever numbers they have', () => {
  const a = siteOf('a', 'signed', { first: ['file 1', 'number 1'], second: ['file 2', 'number 1'] });
  const b = siteOf('b', 'signed', { third: ['file 3', 'number 1'], fourth: ['file 4', 'number 1'] });
  expect(joined(a, b)).toEqual([
    ['a first', 'b third'],
    ['a second', 'b fourth'],
  ]);
});
