import { contentFolder, readRegisters } from '../../src/content-folder.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { receiveDocument } from '../../src/importer/received-document.ts';
import { publishedPlan } from '../../src/model/published.ts';

/** What `npm run import -- FILE --dry-run --json` prints for a file. */
export async function importFile(...files: string[]) {
  const { text, annexes, evidence, notes, source, id } = await receiveDocument(files, contentFolder);
  const registers = await readRegisters();
  const context = { file: files[0] ?? '', id: id ?? 'plan', source, registers, annexes, evidence };
  const { plan, repairs, findings } = importDocument(text, context);
  return publishedPlan(plan, repairs, [...notes, ...findings]);
}
