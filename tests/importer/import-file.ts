import { importFiles } from '../../src/importer/import-files.ts';
import { publishedPlan } from '../../src/model/published.ts';

/** What `npm run import -- FILE… --dry-run --json` prints for a document. */
export async function importFile(...files: string[]) {
  const { plan, repairs, findings } = await importFiles(files, null);
  return publishedPlan(plan, repairs, findings);
}
