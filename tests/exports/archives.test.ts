import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMIT, archivedPlan, archivesOf } from '../../src/exports/archives.ts';
import { PUBLICATIONS } from './corpus.ts';

const plan = (id: string, year: number | null, letters: number) => ({ id, year, letters });

describe('the archives of plans', () => {
  it('are a single one where it is small enough', () => {
    const plans = [plan('a', 2024, 1000), plan('b', null, 2000)];
    expect(archivesOf(plans)).toEqual([
      { address: '/data/all.zip', year: null, plans: ['a', 'b'], hasData: true },
    ]);
    expect(archivesOf([])).toHaveLength(1);
  });

  it('are one for each year, newest first, where a single one would be too large', () => {
    const plans = [
      plan('a', 2024, ARCHIVE_LIMIT),
      plan('b', null, 1),
      plan('c', 2025, 1),
      plan('d', 2024, 1),
    ];
    expect(archivesOf(plans)).toEqual([
      { address: '/data/all-data.zip', year: null, plans: [], hasData: true },
      { address: '/data/all-2025.zip', year: 2025, plans: ['c'], hasData: false },
      { address: '/data/all-2024.zip', year: 2024, plans: ['a', 'd'], hasData: false },
      { address: '/data/all-undated.zip', year: null, plans: ['b'], hasData: false },
    ]);
  });

  it('depend on the length of the published titles and texts', () => {
    for (const { plan: published } of PUBLICATIONS) {
      const { id, year, letters } = archivedPlan(published);
      expect([id, year]).toEqual([published.id, published.year]);
      const all = published.clauses.map(({ title, text }) => `${title ?? ''}${text}`).join('');
      expect(letters).toBeGreaterThan(all.length / 2);
      expect(letters).toBeLessThanOrEqual(all.length);
    }
  });
});
