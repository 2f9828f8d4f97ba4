import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/search/data-folder.ts';
import { readPublishedPlans } from '../bench/plans.ts';
import { withData } from './indexed.ts';
import { searchedPlans } from './searched.ts';

const published = searchedPlans(await readPublishedPlans());

/** What is read of these plans, with all their clauses. */
function readAll(plans: typeof published) {
  return withData(plans, async (folder) => {
    const { sources, named } = await readSources(folder);
    const read = sources.map(async (source) => ({ ...source, clauses: await source.read() }));
    return { sources: await Promise.all(read), named };
  });
}

describe('the published data', () => {
  it('are the plans, newest first, with their clauses as they were printed', async () => {
    const { sources } = await readAll(published);
    expect(sources.map(({ plan, clauses }) => ({ plan, clauses }))).toEqual(published);
  });

  it('give the clauses of a plan together that do not stand together', async () => {
    const [first, second] = published;
    if (!first || !second) throw new Error('too few plans are published');
    const [begin, rest] = [first.clauses.slice(0, 3), first.clauses.slice(3)];
    const apart = [
      { ...first, clauses: begin },
      { ...second, clauses: [...second.clauses, ...rest] },
    ];
    const { sources } = await readAll(apart);
    expect(sources.find(({ plan }) => plan.id === first.plan.id)?.clauses).toEqual(first.clauses);
  });

  it('give words whole that hold other separators of lines', async () => {
    const separated = published.map(({ plan, clauses }) => ({
      plan,
      clauses: clauses.map((clause) => ({
        ...clause,
        text: `燃气\u2028安全\u2029排查\r\u0085${clause.text}`,
      })),
    }));
    const { sources } = await readAll(separated);
    expect(sources.map(({ clauses }) => clauses)).toEqual(separated.map(({ clauses }) => clauses));
  });

  it('tell by a digest which plans have changed, wherever they stand', async () => {
    const digests = async (plans: typeof published) =>
      new Map((await readAll(plans)).sources.map(({ plan, digest }) => [plan.id, digest]));
    const before = await digests(published);
    const after = await digests(published.slice(0, -1));
    for (const [id, digest] of after) expect(digest, id).toBe(before.get(id));
    const changed = published.map(({ plan, clauses }) => ({ plan, clauses: clauses.slice(1) }));
    for (const [id, digest] of await digests(changed)) expect(digest, id).not.toBe(before.get(id));
  });

  it('name units and documents as often as clauses do', async () => {
    const { named } = await readAll(published);
    const clauses = published.flatMap((plan) => plan.clauses);
    const units = clauses.flatMap((clause) => clause.units);
    expect(named.unitNames.get('市应急局')).toBe(units.filter(({ name }) => name === '市应急局').length);
    expect([...named.sectors].sort()).toEqual([...new Set(clauses.flatMap(({ sectors }) => sectors))].sort());
  });
});
