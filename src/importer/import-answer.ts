import { contentFolder } from '../content/folder.ts';
import { completeWriting } from '../content/writing.ts';
import { FindingError } from '../model/finding.ts';
import { publishedPlan } from '../model/published.ts';
import type { ImportAnswer, ImportRequest } from './bounded-import.ts';
import { importFiles } from './import-files.ts';
import { printOutline } from './outline-report.ts';

/** Imports files: the plan with its JSON and its outline, or the reason why there is none. */
export async function answerTo({ paths, id }: ImportRequest): Promise<ImportAnswer> {
  try {
    await completeWriting(contentFolder);
    const imported = await importFiles(paths, id);
    const { plan, repairs, findings } = imported;
    const printed = { json: publishedPlan(plan, repairs, findings), outline: printOutline(imported) };
    return { imported: { ...imported, ...printed } };
  } catch (error) {
    if (error instanceof FindingError) return { refused: { file: error.file, findings: error.findings } };
    throw error;
  }
}
