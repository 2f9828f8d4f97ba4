import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { contentFolder, readRegisters, readYaml, sourcePath } from '../content/folder.ts';
import { readFacts } from '../facts/read-facts.ts';
import { addressesOf } from '../model/addresses.ts';
import { type Finding, FindingError, finding } from '../model/finding.ts';
import { type Source, sourceSchema } from '../model/source.ts';
import { orderFindings } from './findings.ts';
import type { ImportedFiles } from './import-files.ts';
import { readKeptDocument } from './kept-document.ts';
import { keepEdits } from './kept-edits.ts';
import type { FoundMetadata } from './metadata/metadata.ts';
import { planPath, publish } from './publish.ts';

/**
 * Writes an imported plan to the content folder. Returns the path of its MDX, and findings on what it keeps of an editor's
 * work. Throws a FindingError where `update` is wrong.
 */
export async function write(
  imported: ImportedFiles,
  file: string,
  { update }: { update: boolean },
): Promise<{ path: string; notes: Finding[] }> {
  const { plan, notes } = await mergeEdits(imported, file, update);
  const registers = await readRegisters();
  const addresses = addressesOf(readFacts(plan, registers), registers);
  const path = await publish(contentFolder, { ...imported, plan, addresses });
  return { path, notes: orderFindings(notes) };
}

/** The plan with the editor's work, where it is imported again. */
async function mergeEdits(
  imported: ImportedFiles,
  file: string,
  update: boolean,
): Promise<ReturnType<typeof keepEdits>> {
  const { plan } = imported;
  const path = planPath(contentFolder, plan.id);
  const exists = existsSync(path);
  if (exists && !update) throw new FindingError(file, [finding('plan-exists', 0, `${plan.id} is published`)]);
  if (!exists && update)
    throw new FindingError(file, [finding('plan-unknown', 0, `${plan.id} is not published`)]);
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
