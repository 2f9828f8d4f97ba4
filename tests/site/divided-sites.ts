import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { cachePath } from '../../src/cache/folder.ts';
import { contentFolder } from '../../src/content/folder.ts';
import type { Peer } from '../../src/model/peer.ts';
import { buildSite, removeCaches } from './build.ts';

/** The plans of the frozen content by site; the plan of 青浦 is on two of them. */
export const DIVIDED = [
  {
    name: '上海市计划公开',
    region: 'shanghai',
    plans: ['shanghai-work-safety-2021', 'shanghai-emergency-2025'],
  },
  {
    name: '长宁区计划公开',
    region: 'changning',
    plans: ['changning-work-safety-2025', 'qingpu-emergency-2023'],
  },
  { name: '长治市计划公开', region: 'changzhi', plans: ['changzhi-emergency-2025', 'qingpu-emergency-2023'] },
] as const;

/** What the sites have in common; their log also names the plans of the others. */
const SHARED = ['log.yaml', 'national-register.yaml', 'regions.yaml', 'sectors.yaml', 'units.yaml', 'pages'];

/** A site to build: its name, its plans, and the sites that it searches. */
export interface SiteToBuild {
  name: string;
  region: string;
  plans: readonly string[];
  peers: readonly Peer[];
}

/** Builds a site of some plans of the frozen content; `remove` removes its folders. */
export async function buildSiteOf({
  name,
  region,
  plans,
  peers,
}: SiteToBuild): Promise<{ folder: string; remove: () => void }> {
  const content = mkdtempSync(cachePath('divided-'));
  const folder = `${content}-site`;
  for (const shared of SHARED)
    cpSync(join(contentFolder, shared), join(content, shared), { recursive: true });
  mkdirSync(join(content, 'plans'));
  for (const plan of plans) {
    cpSync(join(contentFolder, 'plans', `${plan}.mdx`), join(content, 'plans', `${plan}.mdx`));
    cpSync(join(contentFolder, 'sources', plan), join(content, 'sources', plan), { recursive: true });
  }
  writeFileSync(join(content, 'site.yaml'), stringify({ name, description: name, region }));
  writeFileSync(join(content, 'peers.yaml'), stringify(peers));
  const settings = { CONTENT_DIR: content, PRECOMPRESS: 'none' };
  await buildSite(folder, settings);
  const remove = () => {
    removeCaches(settings);
    for (const made of [content, folder]) rmSync(made, { recursive: true, force: true });
  };
  return { folder, remove };
}
