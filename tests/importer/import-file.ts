import { readFile } from 'node:fs/promises';
import { contentFolder, readRegisters } from '../../src/content-folder.ts';
import { readText } from '../../src/importer/formats/text.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { findProvenance, newSource } from '../../src/importer/provenance.ts';
import { publishedPlan } from '../../src/model/published.ts';

/** What `npm run import -- FILE --dry-run --json` prints for a file. */
export async function importFile(file: string) {
  const bytes = await readFile(file);
  const known = await findProvenance(contentFolder, bytes);
  const { id = 'plan', source = newSource(file, bytes) } = known ?? {};
  const context = { file, id, source, registers: await readRegisters() };
  const { plan, repairs, findings } = importDocument(readText(bytes, file), context);
  return publishedPlan(plan, repairs, findings);
}
