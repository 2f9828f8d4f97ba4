import { contentFolder, lineInYaml, readRegisters, sourcePath } from '../content/folder.ts';
import { FindingError, finding } from '../model/finding.ts';
import { MisfitError } from '../model/placed-repairs.ts';
import type { Plan } from '../model/plan.ts';
import { type ImportedDocument, importDocument } from './import-document.ts';
import { proposeId } from './proposed-id.ts';
import { type ReceivedDocument, receiveDocument } from './received-document.ts';

/** A plan imported from files, with the files to keep. */
export interface ImportedFiles extends ImportedDocument, Pick<ReceivedDocument, 'source' | 'files'> {
  /** Where the id comes from: the command line, the plan that has this very file, or the document; `none` where it tells none. */
  idFrom: 'argument' | 'plan' | 'document' | 'none';
}

/** The id of a plan for which none can be proposed. */
const PLACEHOLDER = 'plan';

/**
 * Imports a document from its file and the files of its annexes. `id` is the id of the plan; null takes that of the plan that
 * has this very file, or proposes one. Throws a FindingError where a file cannot be read or is not a plan.
 */
export async function importFiles(paths: readonly string[], id: string | null): Promise<ImportedFiles> {
  const received = await receiveDocument(paths, contentFolder, id);
  const { text, source, files } = received;
  const known = id ?? received.id;
  const [file = '', ...annexFiles] = paths;
  const registers = await readRegisters();
  const context = { ...received, file, annexFiles, id: known ?? PLACEHOLDER, registers };
  const imported = { ...importFitting(text, context, received.id), source, files };
  if (known !== null) return { ...imported, idFrom: id === null ? 'plan' : 'argument' };
  const proposed = proposeId(imported.plan, registers.sectors);
  if (proposed === null) return { ...imported, idFrom: 'none' };
  return { ...imported, plan: withId(imported.plan, proposed), idFrom: 'document' };
}

/** The plan under its id, which is its title too where the document has none. */
function withId(plan: Plan, id: string): Plan {
  return { ...plan, id, title: plan.title === plan.id ? id : plan.title };
}

/** The imported document. Throws a FindingError with the lines of source.yaml where its repairs do not fit. */
function importFitting(
  text: string,
  context: Parameters<typeof importDocument>[1],
  id: string | null,
): ImportedDocument {
  try {
    return importDocument(text, context);
  } catch (error) {
    throw error instanceof MisfitError && id ? misplaced(error, id) : error;
  }
}

/** The entries of source.yaml that do not fit, with their lines. */
function misplaced({ misfits }: MisfitError, id: string): FindingError {
  const path = sourcePath(id, 'source.yaml');
  return new FindingError(
    path,
    misfits.map((misfit) => finding('repair-misplaced', lineInYaml(path, misfit.path), misfit.message)),
  );
}
