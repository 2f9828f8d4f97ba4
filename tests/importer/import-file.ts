import { importFiles } from '../../src/importer/import-files.ts';
import { publishedPlan } from '../../src/model/published.ts';

/** The plan that `npm run import -- FILE… --dry-run --json` prints. */
export async function importFile(...files: string[]) {
  const { plan, repairs, findings } = await importFiles(files, null);
  return publishedPlan(plan, repairs, findings);
}
