import { contentFolder, readRegisters, refuseEntries } from '../content/folder.ts';
import type { GivenMetadata } from '../model/given-metadata.ts';
import { MisfitError } from '../model/placed-repairs.ts';
import type { Registers } from '../model/register.ts';
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
  if (received.id) refuseUnknown(source.metadata, received.id, registers);
  try {
    return { ...importDocument(text, context), source, files, named: name !== null };
  } catch (error) {
    if (!(error instanceof MisfitError && received.id)) throw error;
    throw refuseEntries(received.id, 'repair-misplaced', error.misfits);
  }
}

/** Throws a FindingError where source.yaml states a region or a sector that is not in its register. */
function refuseUnknown({ region, sectors = [] }: GivenMetadata, id: string, registers: Registers): void {
  const known = (ids: readonly { id: string }[], one: string) => ids.some((entry) => entry.id === one);
  const entries = [
    ...(region && !known(registers.regions, region) ? [{ name: 'region', value: region }] : []),
    ...sectors.filter((one) => !known(registers.sectors, one)).map((value) => ({ name: 'sectors', value })),
  ].map(({ name, value }) => ({ path: ['metadata', name], message: `“${value}” is not in the register` }));
  if (entries.length > 0) throw refuseEntries(id, 'register-unknown', entries);
}
