import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { contentFolder } from '../content/folder.ts';
import { type Finding, FindingError, finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { ImportedFiles } from './import-files.ts';
import { keepEdits, planPath, storePlan } from './stored-plan.ts';

/**
 * Writes an imported plan to the content folder, a new one as a draft. Returns the path of its MDX. Throws a FindingError where
 * `update` is wrong.
 */
export async function write(
  imported: ImportedFiles,
  file: string,
  { update }: { update: boolean },
): Promise<string> {
  return storePlan(contentFolder, { ...imported, plan: await mergeEdits(imported, file, update) });
}

/** The plan with the editor's work, where it is imported again. */
async function mergeEdits({ plan, idFrom }: ImportedFiles, file: string, update: boolean): Promise<Plan> {
  const path = planPath(contentFolder, plan.id);
  const exists = existsSync(path);
  if (exists && idFrom === 'document')
    throw refusal(file, 'id-taken', `the proposed id ${plan.id} is that of another plan`);
  if (exists && !update) throw refusal(file, 'plan-exists', `there is a plan ${plan.id}`);
  if (!exists && update) throw refusal(file, 'plan-unknown', `there is no plan ${plan.id}`);
  return exists ? keepEdits(plan, await readFile(path, 'utf8'), path) : plan;
}

function refusal(file: string, code: Finding['code'], message: string): FindingError {
  return new FindingError(file, [finding(code, 0, message)]);
}
