import { contentFolder, readRegisters } from '../../src/content-folder.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { receiveDocument } from '../../src/importer/received-document.ts';
import { publishedPlan } from '../../src/model/published.ts';

/** What `npm run import -- FILE --dry-run --json` prints for a file. */
export async function importFile(file: string) {
  const { text, source, id } = await receiveDocument(file, contentFolder);
  const registers = await readRegisters();
  const { plan, repairs, findings } = importDocument(text, { file, id: id ?? 'plan', source, registers });
  return publishedPlan(plan, repairs, findings);
}
