import { contentFolder, readRegisters, readYaml, sourcePath } from '../content/folder.ts';
import { FindingError } from '../model/finding.ts';
import { sourceSchema } from '../model/source.ts';
import { importDocument } from './import-document.ts';
import type { FoundMetadata } from './metadata/metadata.ts';
import { receiveDocument } from './received-document.ts';

/** What the document in a plan's source folder states, without an editor's word; null where it cannot be read any more. */
export async function readKeptDocument(id: string): Promise<FoundMetadata | null> {
  const { file, annexes } = await readYaml(sourcePath(id, 'source.yaml'), sourceSchema);
  const [path = '', ...annexFiles] = [file, ...annexes.map((annex) => annex.file)].map((name) =>
    sourcePath(id, name),
  );
  try {
    const received = await receiveDocument([path, ...annexFiles], contentFolder, id);
    const source = { ...received.source, metadata: {}, repairs: [], sic: [] };
    const context = { ...received, source, file: path, annexFiles, id, registers: await readRegisters() };
    return importDocument(received.text, context).reading;
  } catch (error) {
    if (error instanceof FindingError) return null;
    throw error;
  }
}
