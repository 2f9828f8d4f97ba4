import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { contentFolder, readYaml, sourcePath } from '../content/folder.ts';
import { type Finding, FindingError, finding } from '../model/finding.ts';
import { type Source, sourceSchema } from '../model/source.ts';
import { orderFindings } from './findings.ts';
import type { ImportedFiles } from './import-files.ts';
import { readKeptDocument } from './kept-document.ts';
import { keepEdits } from './kept-edits.ts';
import type { FoundMetadata } from './metadata/metadata.ts';
import { planPath, storePlan } from './stored-plan.ts';
import { wordsBefore } from './words-before.ts';

/**
 * Writes an imported plan to the content folder, a new one as a draft. Returns the path of its MDX, and findings on what it
 * keeps of an editor's work. Throws a FindingError where `update` is wrong.
 */
export async function writePlan(
  imported: ImportedFiles,
  file: string,
  { update }: { update: boolean },
): Promise<{ path: string; notes: Finding[] }> {
  const { plan, notes } = await mergeEdits(imported, file, update);
  const before = update ? await wordsBefore(plan, planPath(contentFolder, plan.id)) : [];
  const path = await storePlan(contentFolder, { ...imported, plan, before });
  return { path, notes: orderFindings(notes) };
}

/** The plan with the editor's work, where it is imported again. */
async function mergeEdits(
  imported: ImportedFiles,
  file: string,
  update: boolean,
): Promise<ReturnType<typeof keepEdits>> {
  const { plan, idFrom } = imported;
  const path = planPath(contentFolder, plan.id);
  const exists = existsSync(path);
  if (exists && idFrom === 'document')
    throw refusal(file, 'id-taken', `the proposed id ${plan.id} is that of another plan`);
  if (exists && !update) throw refusal(file, 'plan-exists', `there is a plan ${plan.id}`);
  if (!exists && update) throw refusal(file, 'plan-unknown', `there is no plan ${plan.id}`);
  if (!exists) return { plan, notes: [] };
  return keepEdits(
    { ...imported, before: await readingBefore(imported) },
    await readFile(path, 'utf8'),
    path,
  );
}

/** What the document stated from which the present MDX was made. */
async function readingBefore({
  plan: { id },
  source,
  reading,
}: ImportedFiles): Promise<FoundMetadata | null> {
  const path = sourcePath(id, 'source.yaml');
  if (!existsSync(path)) return null;
  const hashes = ({ sha256, annexes }: Source) => [sha256, ...annexes.map((annex) => annex.sha256)].join();
  const kept = await readYaml(path, sourceSchema);
  return hashes(kept) === hashes(source) ? reading : readKeptDocument(id);
}

function refusal(file: string, code: Finding['code'], message: string): FindingError {
  return new FindingError(file, [finding(code, 0, message)]);
}
