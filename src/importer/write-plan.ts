import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { contentFolder, readRegisters } from '../content/folder.ts';
import { addressesOf } from '../model/addresses.ts';
import { FindingError, finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { ImportedFiles } from './import-files.ts';
import { keepEdits, planPath, publish } from './publish.ts';

/** Writes an imported plan to the content folder. Returns the path of its MDX. Throws a FindingError where `update` is wrong. */
export async function write(
  imported: ImportedFiles,
  file: string,
  { update }: { update: boolean },
): Promise<string> {
  const plan = await mergeEdits(imported, file, update);
  const addresses = addressesOf(plan, await readRegisters());
  return publish(contentFolder, { ...imported, plan, addresses });
}

/** The plan with the editor's work, where it is imported again. */
async function mergeEdits({ plan }: ImportedFiles, file: string, update: boolean): Promise<Plan> {
  const path = planPath(contentFolder, plan.id);
  const exists = existsSync(path);
  if (exists && !update) throw new FindingError(file, [finding('plan-exists', 0, `${plan.id} is published`)]);
  if (!exists && update)
    throw new FindingError(file, [finding('plan-unknown', 0, `${plan.id} is not published`)]);
  return exists ? keepEdits(plan, await readFile(path, 'utf8'), path) : plan;
}
