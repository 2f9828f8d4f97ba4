import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { printPlan } from '../mdx/print.ts';
import { readPlan } from '../mdx/read.ts';
import type { Clause } from '../model/clause.ts';
import { metadataSchema, type Plan } from '../model/plan.ts';
import type { Repair } from '../model/repair.ts';
import { printRepairs } from '../model/repair.ts';
import { type Source, sourceSchema } from '../model/source.ts';

/** A plan with everything that is kept of it. */
export interface Publication {
  plan: Plan;
  repairs: readonly Repair[];
  source: Source;
  /** What is kept of the document received, by its name in the plan's source folder. */
  files: readonly { name: string; data: Uint8Array | string }[];
  /** The addresses that the plan brings. */
  addresses: readonly string[];
}

/**
 * Writes a plan into a content folder: source as received, provenance, repairs, the MDX and its addresses. Each file is
 * written beside its place and then moved, the MDX last, so that what is there is whole at every moment. Returns the
 * path of the MDX.
 */
export async function publish(
  contentDir: string,
  { plan, repairs, source, files, addresses }: Publication,
): Promise<string> {
  const folder = join(contentDir, 'sources', plan.id);
  const mdx = planPath(contentDir, plan.id);
  for (const { name, data } of files) await replace(join(folder, name), data);
  await writeProvenance(join(folder, 'source.yaml'), source);
  await replace(join(folder, 'repairs.jsonl'), printRepairs(repairs));
  await replace(join(contentDir, 'permalinks.txt'), await permalinks(contentDir, addresses));
  await replace(mdx, printPlan(plan));
  return mdx;
}

/** Where a plan's MDX is kept. */
export function planPath(contentDir: string, id: string): string {
  return join(contentDir, 'plans', `${id}.mdx`);
}

/** Writes what is known of a source; in a file that an editor has written into only what the import itself knows changes. */
async function writeProvenance(path: string, source: Source): Promise<void> {
  if (!existsSync(path)) return replace(path, stringify(source, { lineWidth: 0 }));
  const written = parseDocument(await readFile(path, 'utf8'));
  const before = sourceSchema.parse(written.toJS());
  const changed = (['file', 'sha256', 'annexes', 'extracted'] as const).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(source[name]),
  );
  for (const name of changed) written.set(name, source[name]);
  if (changed.length > 0) await replace(path, written.toString({ lineWidth: 0 }));
}

async function replace(path: string, data: string | Uint8Array): Promise<void> {
  const staged = `${path}.${process.pid}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(staged, data);
    await rename(staged, path);
  } finally {
    await rm(staged, { force: true });
  }
}

/** The addresses published so far and new ones, each once, in the order they came. */
async function permalinks(contentDir: string, addresses: readonly string[]): Promise<string> {
  const path = join(contentDir, 'permalinks.txt');
  const before = existsSync(path) ? (await readFile(path, 'utf8')).split('\n').filter(Boolean) : [];
  return `${[...new Set([...before, ...addresses])].join('\n')}\n`;
}

/** A plan as imported, with what an editor has written into its MDX before: metadata, sectors, themes, timeline. */
export function keepEdits(imported: Plan, mdx: string, file: string): Plan {
  const edited = readPlan(mdx, { id: imported.id, file, source: imported.source });
  const known = new Map(edited.clauses.map((clause) => [clause.id, clause]));
  return {
    ...imported,
    ...writtenMetadata(edited),
    clauses: imported.clauses.map((clause) => keepTags(clause, known.get(clause.id))),
  };
}

function writtenMetadata(plan: Plan): Partial<Plan> {
  const names = Object.keys(metadataSchema.shape) as (keyof Plan)[];
  const written = names.filter((name) => name !== 'dates' && !isEmpty(plan[name]));
  return Object.fromEntries(written.map((name) => [name, plan[name]]));
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function keepTags(clause: Clause, edited: Clause | undefined): Clause {
  return edited ? { ...clause, sectors: edited.sectors, themes: edited.themes } : clause;
}
