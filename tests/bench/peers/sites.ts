import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRegisters } from '../../../src/content/folder.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { directoryPath } from '../../../src/search/read/directory.ts';
import type { Catalog } from '../../../src/search/read/files.ts';
import { unpackJson } from '../../../src/search/read/packing.ts';
import type { Catalogue } from '../../../src/search/read/peers/catalogue.ts';
import { pack } from '../../../src/search/write/bundle.ts';
import { directoryOf, pairsIn } from '../../../src/search/write/directory.ts';
import { newestFirst, searchedPlan } from '../../../src/search/write/sources.ts';
import { writeCatalogue } from '../../../src/site/catalogue.ts';
import { indexPlans } from '../../search/index-plans.ts';
import { generatePlans, readPublishedPlans } from '../plans.ts';

/** A site of the bench: its path on the host, `/site-3/`, and its full address. */
export interface Site {
  path: string;
  address: string;
}

/** Generated plans; the source file of each has another SHA-256, so that none count as the same plan. */
export async function differentPlans(count: number): Promise<Plan[]> {
  const plans = [...generatePlans(await readPublishedPlans(), count)];
  return plans.map((plan) => ({ ...plan, source: { ...plan.source, sha256: hash('sha256', plan.id) } }));
}

/** The plans with words added to the last clause of the plan in the middle. */
export function withWords(plans: readonly Plan[], words: readonly string[]): Plan[] {
  const middle = plans.length >> 1;
  const plan = plans[middle];
  const last = plan?.clauses.findLastIndex(({ kind }) => kind !== 'frame') ?? -1;
  const clause = plan?.clauses[last];
  if (!plan || !clause) throw new RangeError('there is no clause');
  const clauses = plan.clauses.with(last, { ...clause, text: [clause.text, ...words].join('；') });
  return plans.with(middle, { ...plan, clauses });
}

/** Writes the files of a site that other sites read: index and catalogue. */
export async function writeSite(
  plans: readonly Plan[],
  { path, address }: Site,
  folder: string,
): Promise<void> {
  const searched = plans.map((plan) => searchedPlan(plan, (page) => `${path}${page.slice(1)}`));
  const index = await indexPlans(searched.sort(newestFirst), join(folder, 'pagefind'), { cores: 1 });
  const operator = siteSchema.parse({
    name: '某县政府工作要点',
    description: '某县政府工作要点',
    region: 'qingpu',
  });
  writeCatalogue(folder, { index, operator, registers: await readRegisters(), log: [], address });
}

/**
 * Writes the directory of a province: a catalog with the catalogue of each site in the place of a bundle, and for each pair of
 * letters the sites that have it.
 */
export async function writeProvince(sites: readonly string[], folder: string): Promise<void> {
  const files = directoryOf(await Promise.all(sites.map(pairsOfSite)));
  const catalogues = sites.map(
    (site): Catalogue => JSON.parse(readFileSync(join(site, 'pagefind/catalog.json'), 'utf8')),
  );
  const catalog: Catalog & { sites: Catalogue[] } = {
    bundles: catalogues.map(({ plans, clauses }, at) => ({ folder: String(at), years: [], plans, clauses })),
    tables: [],
    numbers: [],
    directory: files.flatMap(([first]) => first?.[0] ?? []),
    sites: catalogues,
  };
  const packs: [string, unknown][] = [
    ['catalog.pack', catalog],
    ...files.map((file, at): [string, unknown] => [directoryPath(at), file]),
  ];
  for (const [name, value] of packs) {
    const path = join(folder, 'pagefind', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, pack(value));
  }
}

/** The pairs of letters of all bundles of a site. */
async function pairsOfSite(site: string): Promise<string> {
  const read = <T>(path: string) => unpackJson<T>(new Uint8Array(readFileSync(join(site, 'pagefind', path))));
  const { bundles } = await read<Catalog>('catalog.pack');
  const pairs = await Promise.all(bundles.map(({ folder }) => read<string>(`${folder}/pairs.pack`)));
  return pairsIn(pairs.flatMap((all) => all.match(/[\s\S]{2}/g) ?? []));
}
