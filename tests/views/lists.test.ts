import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { numberedAddresses } from '../../src/model/shelves.ts';
import { documentsOf } from '../../src/views/documents.ts';
import { issuersOf } from '../../src/views/issuers.ts';
import { firstEntries } from '../../src/views/lists/first-rows.ts';
import type { ListPage } from '../../src/views/lists/list.ts';
import { longLists } from '../../src/views/lists/site-lists.ts';
import { termsOf } from '../../src/views/terms.ts';
import { unitsOf } from '../../src/views/units.ts';
import { factual, UNIT_REGISTERS } from './facts.ts';
import { clause } from './plans.ts';

const TEXT =
  '宣传《安全生产法》，推进“一网统管”“一网统管”，12月底前新建消防站3座，汛前完成检查。（市公安局、各区人民政府）';
const planAt = (at: number, year: number): Plan =>
  factual(
    [clause('1.', { text: TEXT, sectors: ['fire'] }), clause('2.', { text: '压实责任。（各区人民政府）' })],
    {
      id: `plan-${at}`,
      year,
      issuers: [`青溪第${at}区安委会`],
    },
  );
const PLANS = Array.from({ length: 210 }, (_, at) => planAt(at, 2024 + (at % 2)));

function listsOf(plans: readonly Plan[]) {
  return longLists({
    plans,
    registers: UNIT_REGISTERS,
    log: [],
    indexes: () => ({
      registers: UNIT_REGISTERS,
      units: unitsOf(plans, UNIT_REGISTERS),
      documents: documentsOf(plans),
      terms: Object.values(termsOf(plans, UNIT_REGISTERS)).flat(),
      issuers: issuersOf(plans, UNIT_REGISTERS),
    }),
  });
}

const pagesOf = (plans: readonly Plan[]) => [...listsOf(plans).values()].flatMap((list) => list.pages());

/** The list and the year or initial of a page. */
const shelfOf = ({ list, label }: ListPage) => `${list.name} ${label}`;

describe('the numbered pages of lists', () => {
  const pages = pagesOf(PLANS);

  it('are those that the site map and the check know', () => {
    expect(pages.map(({ address }) => address).toSorted()).toEqual(
      numberedAddresses(PLANS, UNIT_REGISTERS, []).toSorted(),
    );
    expect(new Set(pages.map(({ rows }) => rows.show))).toEqual(
      new Set(['plans', 'clauses', 'collective', 'targets', 'timeline', 'links']),
    );
  });

  it('are plain data, which does not hold whole plans', () => {
    for (const page of pages) {
      expect(JSON.parse(JSON.stringify(page))).toEqual(page);
      expect(JSON.stringify(page)).not.toContain('sha256');
    }
  });

  it('do not change but for the last of a shelf when a plan is recorded', () => {
    const after = pagesOf([...PLANS, planAt(999, 2025)]);
    const last = new Map(after.map((page) => [shelfOf(page), page.address]));
    const known = new Map(after.map((page) => [page.address, JSON.stringify(page)]));
    const changed = pages.filter((page) => known.get(page.address) !== JSON.stringify(page));
    expect(changed.length).toBeGreaterThan(0);
    for (const page of changed) expect(page.address).toBe(last.get(shelfOf(page)));
  });

  it('hold each clause of a sector once', () => {
    const own = pages.filter(({ address }) => address.startsWith('/sectors/fire/'));
    const listed = own.flatMap(({ rows }) =>
      rows.show === 'clauses'
        ? rows.groups.flatMap(({ entries }) => entries.map((entry) => entry.address))
        : [],
    );
    expect(new Set(listed).size).toBe(PLANS.length);
    expect(listed).toHaveLength(PLANS.length);
  });
});

describe('the first rows of groups', () => {
  it('are as many as asked for, also where a group is cut', () => {
    const groups = [{ entries: [1, 2] }, { entries: [3, 4] }, { entries: [5] }];
    expect(firstEntries(groups, 3)).toEqual([{ entries: [1, 2] }, { entries: [3] }]);
  });
});
