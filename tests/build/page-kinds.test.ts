import { describe, expect, it } from 'vitest';
import { isOf, mayHave, type PageKind } from '../../src/build/page-kinds.ts';

const KINDS: PageKind[] = ['plans', 'rows', 'together', 'pages', 'files'];

describe('a page or a file', () => {
  it.each([
    ['/plans/changzhi-emergency-2025/3-1/', 'page', 'plans/[plan]/[clause].astro', 'plans'],
    ['/plans/changzhi-emergency-2025.json', 'endpoint', 'plans/[plan].json.ts', 'plans'],
    ['/plans/', 'page', 'plans/index.astro', 'pages'],
    ['/data/clauses.json', 'endpoint', 'data/[name].json.ts', 'rows'],
    ['/data/plans.json', 'endpoint', 'data/[name].json.ts', 'rows'],
    ['/data/reuse.json', 'endpoint', 'data/[name].json.ts', 'together'],
    ['/data/reuse.csv', 'endpoint', 'data/[name].csv.ts', 'together'],
    ['/data/', 'page', 'data/index.astro', 'together'],
    ['/compare/', 'page', 'compare.astro', 'together'],
    ['/data/clauses.schema.json', 'endpoint', 'data/[name].schema.json.ts', 'files'],
    ['/feed.xml', 'endpoint', 'feed.xml.ts', 'files'],
    ['/', 'page', 'index.astro', 'pages'],
  ] as const)('%s is of the kind that its route may have', (pathname, type, file, kind) => {
    const route = { type, component: `src/pages/${file}` };
    expect(KINDS.filter((one) => isOf({ pathname, route }, one))).toEqual([kind]);
    expect(mayHave(route, kind)).toBe(true);
  });
});

it('a process does not ask the routes of plans for their pages when it renders others', () => {
  const route = { type: 'page', component: 'src/pages/plans/[plan]/[clause].astro' } as const;
  expect(KINDS.filter((kind) => mayHave(route, kind))).toEqual(['plans']);
});
