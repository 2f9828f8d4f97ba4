import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { contentFolder } from '../../../src/content/folder.ts';
import { printPlan } from '../../../src/mdx/print.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { wordsOf } from '../../../src/model/words.ts';

/** The files of a content folder besides its plans. */
const REGISTERS = [
  'sectors.yaml',
  'units.yaml',
  'regions.yaml',
  'national-register.yaml',
  'site.yaml',
  'pages',
];

/** Writes a content folder with plans, and the registers of another one; the source of each plan is its own words. */
export async function writeContent(
  plans: Iterable<Plan>,
  folder: string,
  registers = contentFolder,
): Promise<void> {
  await mkdir(join(folder, 'plans'), { recursive: true });
  const given = REGISTERS.filter((name) => existsSync(join(registers, name)));
  for (const name of given) await cp(join(registers, name), join(folder, name), { recursive: true });
  for (const plan of plans) await writePlan(plan, folder);
}

/** Writes or replaces a plan in a content folder. */
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
