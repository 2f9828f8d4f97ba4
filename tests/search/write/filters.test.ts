import { describe, expect, it } from 'vitest';
import { readPublishedPlans } from '../../bench/plans.ts';
import { useIndex } from '../test-index.ts';

describe('the filters of a bundle', () => {
  const index = useIndex(() => readPublishedPlans());

  /** The addresses of the clauses of the newest bundle that have a value of a facet. */
  async function filtered(facet: 'sector' | 'theme' | 'unit' | 'target' | 'deadline', value: string) {
    const { searcher } = index();
    const [entry] = (await searcher.catalog()).bundles;
    if (!entry) throw new Error('the index is empty');
    const bundle = await searcher.bundle(entry);
    const records = (await bundle.filter(facet)).get(value) ?? [];
    return Promise.all(records.map(async (record) => (await bundle.record(record)).clause?.url));
  }

  const clauses = () => index().plans.flatMap((plan) => plan.clauses);
  const having = (has: (clause: ReturnType<typeof clauses>[number]) => boolean) =>
    clauses()
      .filter(has)
      .map(({ url }) => url);

  it('have the clauses of each sector', async () => {
    expect(await filtered('sector', 'hazchem')).toEqual(having(({ sectors }) => sectors.includes('hazchem')));
  });

  it('have the clauses of each theme', async () => {
    const [theme = ''] = clauses().flatMap(({ themes }) => themes);
    expect(await filtered('theme', theme)).toEqual(having(({ themes }) => themes.includes(theme)));
  });

  it('have the clauses that name a unit, each once', async () => {
    const [unit = ''] = clauses().flatMap(({ units }) => units.flatMap((mention) => mention.unit ?? []));
    expect(await filtered('unit', unit)).toEqual(
      having(({ units }) => units.some((mention) => mention.unit === unit)),
    );
  });

  it('have the clauses with targets and with deadlines', async () => {
    expect(await filtered('target', 'yes')).toEqual(having(({ targets }) => targets.length > 0));
    expect(await filtered('deadline', 'yes')).toEqual(having(({ deadlines }) => deadlines.length > 0));
  });

  it('have nothing for a value that no clause has', async () => {
    expect(await filtered('sector', '没有')).toEqual([]);
  });
});
