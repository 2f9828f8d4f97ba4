import { contentFolder, readRegisters, refuseEntries, sourcePath } from '../content/folder.ts';
import type { GivenMetadata } from '../model/given-metadata.ts';
import { MisfitError } from '../model/placed-repairs.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
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
  if (received.id) refuseUnknown(source.metadata, received.id, registers);
  const imported = { ...importOrRefuse(text, context, received.id), source, files };
  if (known !== null) return { ...imported, idFrom: id === null ? 'plan' : 'argument' };
  const proposed = proposeId(imported.plan, registers.sectors);
  if (proposed === null) return { ...imported, idFrom: 'none' };
  return { ...imported, plan: withId(imported.plan, proposed), idFrom: 'document' };
}

/** The imported document. Throws a FindingError where a repair of the plan's source.yaml does not fit it. */
function importOrRefuse(
  text: string,
  context: Parameters<typeof importDocument>[1],
  plan: string | null,
): ImportedDocument {
  try {
    return importDocument(text, context);
  } catch (error) {
    if (!(error instanceof MisfitError && plan)) throw error;
    throw refuseEntries(sourcePath(plan, 'source.yaml'), 'repair-misplaced', error.misfits);
  }
}

/** The plan under its id, which is its title too where the document has none. */
function withId(plan: Plan, id: string): Plan {
  return { ...plan, id, title: plan.title === plan.id ? id : plan.title };
}

/** Throws a FindingError where source.yaml states a region or a sector that is not in its register. */
function refuseUnknown({ region, sectors = [] }: GivenMetadata, id: string, registers: Registers): void {
  const known = (ids: readonly { id: string }[], one: string) => ids.some((entry) => entry.id === one);
  const entries = [
    ...(region && !known(registers.regions, region) ? [{ name: 'region', value: region }] : []),
    ...sectors.filter((one) => !known(registers.sectors, one)).map((value) => ({ name: 'sectors', value })),
  ].map(({ name, value }) => ({ path: ['metadata', name], message: `“${value}” is not in the register` }));
  if (entries.length > 0) throw refuseEntries(sourcePath(id, 'source.yaml'), 'register-unknown', entries);
}
