import { contentFolder, readRegisters } from '../content/folder.ts';
import { type ImportedDocument, importDocument } from './import-document.ts';
import { type ReceivedDocument, receiveDocument } from './received-document.ts';

/** A plan made from files, with what is to be kept of these. */
export interface ImportedFiles extends ImportedDocument, Pick<ReceivedDocument, 'source' | 'files'> {
  /** Whether the plan has a name: the one asked for, or the one that it is published under. */
  named: boolean;
}

/** What stands for the name of a plan that has none. */
const NAMELESS = 'plan';

/**
 * The plan that a document in a file, with its annexes in further files, makes; `id` is the name it is to have. Throws a
 * FindingError where a file cannot be read or holds no plan.
 */
export async function importFiles(paths: readonly string[], id: string | null): Promise<ImportedFiles> {
  const received = await receiveDocument(paths, contentFolder, id);
  const { text, source, files } = received;
  const name = id ?? received.id;
  const [file = '', ...annexFiles] = paths;
  const registers = await readRegisters();
  const context = { ...received, file, annexFiles, id: name ?? NAMELESS, registers };
  return { ...importDocument(text, context), source, files, named: name !== null };
}
