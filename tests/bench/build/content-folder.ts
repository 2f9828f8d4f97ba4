import { createHash } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { contentPath } from '../../../src/content/folder.ts';
import { printPlan } from '../../../src/mdx/print.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { wordsOf } from '../../../src/model/words.ts';

/** What a content folder has beside its plans. */
const REGISTERS = [
  'sectors.yaml',
  'units.yaml',
  'regions.yaml',
  'national-register.yaml',
  'site.yaml',
  'pages',
];

/** Writes plans as a content folder, each with its words as the file that was received. */
export async function writeContent(plans: Iterable<Plan>, folder: string): Promise<void> {
  await mkdir(join(folder, 'plans'), { recursive: true });
  for (const name of REGISTERS) await cp(contentPath(name), join(folder, name), { recursive: true });
  for (const plan of plans) await writePlan(plan, folder);
}

/** Writes one plan, in place of what a folder had of it. */
export async function writePlan(plan: Plan, folder: string): Promise<void> {
  const words = wordsOf(plan.clauses);
  const sources = join(folder, 'sources', plan.id);
  await mkdir(sources, { recursive: true });
  const sha256 = createHash('sha256').update(words).digest('hex');
  await writeFile(join(sources, 'source.txt'), words);
  await writeFile(
    join(sources, 'source.yaml'),
    stringify({ file: 'source.txt', sha256, grade: 'unknown', url: null }),
  );
  await writeFile(join(folder, 'plans', `${plan.id}.mdx`), printPlan({ ...plan, timeline: [], facts: [] }));
}
