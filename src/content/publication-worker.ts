import { readFileSync } from 'node:fs';
import { readFacts } from '../facts/read-facts.ts';
import { readPlan } from '../mdx/read.ts';
import { FindingError } from '../model/finding.ts';
import { ledgerOf } from '../model/ledger.ts';
import { type Publication, publicationSchema } from '../model/publication.ts';
import type { Registers } from '../model/register.ts';
import { sourceSchema } from '../model/source.ts';
import { contentFolder, readRepairs, readYaml, sourcePath } from './folder.ts';
import { cachePublication, type PlanVersion } from './publication-cache.ts';

/** A plan to read: its file in the content folder, and the names that it shares with other plans. */
export interface PlanFile extends PlanVersion {
  file: string;
  names: ReadonlySet<string>;
}

/** Plans for one worker to read. */
export interface ReadingTask {
  plans: readonly PlanFile[];
  registers: Registers;
  /** The folder of the cache. */
  folder: string;
}

/** Reads plans into the cache. Returns the findings of the first plan that cannot be read; null where all could be. */
export default async function readIntoCache({
  plans,
  registers,
  folder,
}: ReadingTask): Promise<Pick<FindingError, 'file' | 'findings'> | null> {
  try {
    for (const plan of plans) cachePublication(plan, await readPublication(plan, registers), folder);
    return null;
  } catch (error) {
    if (!(error instanceof FindingError)) throw error;
    // An error that a worker throws would lose its class.
    return { file: error.file, findings: error.findings };
  }
}

async function readPublication({ id, file, names }: PlanFile, registers: Registers): Promise<Publication> {
  const source = await readYaml(sourcePath(id, 'source.yaml'), sourceSchema);
  const mdx = readFileSync(`${contentFolder}/${file}`, 'utf8');
  const plan = readFacts(readPlan(mdx, { id, file, source }), registers, names);
  const ledger = ledgerOf(plan.clauses, await readRepairs(id), source);
  return publicationSchema.parse({ plan, ledger });
}
