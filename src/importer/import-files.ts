import { contentFolder, lineInYaml, readRegisters, sourcePath } from '../content/folder.ts';
import { FindingError, finding } from '../model/finding.ts';
import { MisfitError } from '../model/placed-repairs.ts';
import { type ImportedDocument, importDocument } from './import-document.ts';
import { type ReceivedDocument, receiveDocument } from './received-document.ts';

/** A plan imported from files, with the files to keep. */
export interface ImportedFiles extends ImportedDocument, Pick<ReceivedDocument, 'source' | 'files'> {
  /** Whether the plan has an id: the given one, or that of the published plan. */
  named: boolean;
}

/** The id of a plan without one. */
const PLACEHOLDER = 'plan';

/**
 * Imports a document from its file and the files of its annexes. `id` is the id of the plan, null to take that of the
 * published plan. Throws a FindingError where a file cannot be read or is not a plan.
 */
export async function importFiles(paths: readonly string[], id: string | null): Promise<ImportedFiles> {
  const received = await receiveDocument(paths, contentFolder, id);
  const { text, source, files } = received;
  const name = id ?? received.id;
  const [file = '', ...annexFiles] = paths;
  const registers = await readRegisters();
  const context = { ...received, file, annexFiles, id: name ?? PLACEHOLDER, registers };
  try {
    return { ...importDocument(text, context), source, files, named: name !== null };
  } catch (error) {
    throw error instanceof MisfitError && received.id ? misplaced(error, received.id) : error;
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
