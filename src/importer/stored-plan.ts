import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { writeAll } from '../content/writing.ts';
import { printPlan } from '../mdx/print.ts';
import type { Plan } from '../model/plan.ts';
import type { Repair } from '../model/repair.ts';
import { printRepairs } from '../model/repair.ts';
import { type Source, sourceSchema } from '../model/source.ts';

/** A plan with everything that is written to the content folder. */
interface ImportedFolder {
  plan: Plan;
  repairs: readonly Repair[];
  source: Source;
  /** The files for the plan's source folder. */
  files: readonly { name: string; data: Uint8Array | string }[];
  /** The file that keeps the words that the import replaces, by its path in the content folder. */
  before?: readonly (readonly [path: string, mdx: string])[];
}

/**
 * Writes a plan to a content folder in one transaction: source as received, source.yaml, repairs and MDX. Returns the path of
 * the MDX.
 */
export async function storePlan(
  contentDir: string,
  { plan, repairs, source, files, before = [] }: ImportedFolder,
): Promise<string> {
  const folder = join('sources', plan.id);
  const changes: (readonly [path: string, data: string | Uint8Array])[] = [
    ...before,
    ...files.map(({ name, data }): [string, string | Uint8Array] => [join(folder, name), data]),
    [join(folder, 'source.yaml'), await provenance(join(contentDir, folder, 'source.yaml'), source)],
    [join(folder, 'repairs.jsonl'), printRepairs(repairs)],
    [relative(contentDir, planPath(contentDir, plan.id)), printPlan(plan)],
  ];
  await writeAll(contentDir, changes);
  return planPath(contentDir, plan.id);
}

/** The path of a plan's MDX. */
export function planPath(contentDir: string, id: string): string {
  return join(contentDir, 'plans', `${id}.mdx`);
}

/** The contents of source.yaml; in an existing file only the fields of the import change. */
async function provenance(path: string, source: Source): Promise<string> {
  if (!existsSync(path)) return stringify(source, { lineWidth: 0 });
  const text = await readFile(path, 'utf8');
  const written = parseDocument(text);
  const before = sourceSchema.parse(written.toJS());
  const changed = (['file', 'sha256', 'annexes', 'extracted'] as const).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(source[name]),
  );
  for (const name of changed) written.set(name, source[name]);
  return changed.length > 0 ? written.toString({ lineWidth: 0 }) : text;
}
