import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { gather } from '../../src/gather/gather.ts';
import { buildSite, removeCaches, SIGNED } from './build.ts';
import { readPage } from './pages.ts';
import { serveSite } from './serve.ts';

const PLAN = 'qingpu-emergency-2023';
const PEERS = `- { name: 青浦区的计划, address: https://qingpu.example/plans/, region: qingpu }
- { name: 上海市的计划, address: https://shanghai.example/, region: shanghai }
- { name: 山西省的计划, address: https://shanxi.example/, region: shanxi }
`;

const work = mkdtempSync(cachePath('others-'));
const content = join(work, 'content');
const site = join(work, 'site');
const settings = { CONTENT_DIR: content, PRECOMPRESS: 'none', CLAUSE_PAGES: 'none', ...SIGNED };

beforeAll(async () => {
  cpSync(contentFolder, content, { recursive: true });
  for (const file of globSync('plans/*.mdx', { cwd: content })) {
    if (!file.includes(PLAN)) rmSync(join(content, file));
  }
  writeFileSync(join(content, 'peers.yaml'), PEERS);
  appendFileSync(join(content, 'site.yaml'), '\nregion: qingpu\n');
  await buildSite(site, settings);
});
afterAll(() => {
  rmSync(work, { recursive: true });
  removeCaches(settings);
});

it('stand on the page of their place and of the places above it', () => {
  const othersOn = (address: string) =>
    selectAll('[aria-labelledby="others"] li', readPage(site, address).tree).map((item) => textOf(item));
  expect(othersOn('/regions/qingpu/')).toEqual(['青浦区的计划 青浦区 310118']);
  expect(othersOn('/regions/shanghai/')).toEqual([
    '上海市的计划 上海市 310000',
    '青浦区的计划 青浦区 310118',
  ]);
  expect(othersOn('/regions/china/')).toHaveLength(3);
  const [link] = selectAll('[aria-labelledby="others"] a', readPage(site, '/regions/qingpu/').tree);
  expect(link?.properties.href).toBe('https://qingpu.example/plans/');
});

it('are not mentioned where there are none', () => {
  expect(selectAll('#others', readPage(inject('folder'), '/regions/qingpu/').tree)).toEqual([]);
});

it('are gathered as they are built', async () => {
  const small = await serveSite(site);
  try {
    const addresses = [`${small.origin}/`, `${inject('origin')}/`];
    const { lines, complete } = await gather(
      join(work, 'country'),
      addresses.map((address) => ({ address })),
    );
    expect(lines.filter((line) => !line.includes('the log says that it is public'))).toEqual([
      '2 sites, 5 plans, of which 1 on several sites',
      `${addresses[0]}: 1 plan, signed`,
      `${addresses[1]}: 5 plans, signed`,
    ]);
    // The log of the small site names the plans that were taken out of its content.
    expect(lines).toHaveLength(3 + 4);
    expect(complete).toBe(false);
    const sites = JSON.parse(readFileSync(join(work, 'country/sites.json'), 'utf8'));
    expect(sites[0]).toMatchObject({ region_code: '310118', region: '青浦区', plans: 1 });
  } finally {
    small.server.close();
  }
});
