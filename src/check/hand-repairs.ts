import { refuseEntries, sourcePath } from '../content/folder.ts';
import type { FindingError } from '../model/finding.ts';
import { MisfitError, placeRepairs } from '../model/placed-repairs.ts';
import type { PlanFiles } from './content.ts';

/** The repairs and oddities of source.yaml whose words do not occur in the source exactly once. */
export function checkHandRepairs({ plan: { id }, source, text }: PlanFiles): FindingError[] {
  try {
    placeRepairs(text, source);
    return [];
  } catch (error) {
    if (!(error instanceof MisfitError)) throw error;
    return [refuseEntries(sourcePath(id, 'source.yaml'), 'repair-misplaced', error.misfits)];
  }
}
