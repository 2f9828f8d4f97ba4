import { basename } from 'node:path';
import { contentFolder, readRegisters } from '../content-folder.ts';
import type { Finding } from '../model/finding.ts';
import { orderFindings } from './findings.ts';
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
  const { text, annexes, lineEnds, tables, evidence, notes, source, files } = received;
  const name = id ?? received.id;
  const context = { file: paths[0] ?? '', id: name ?? NAMELESS, source, annexes, lineEnds, tables, evidence };
  const { plan, repairs, findings } = importDocument(text, { ...context, registers: await readRegisters() });
  return {
    plan,
    repairs,
    findings: orderFindings([...notes, ...inFiles(findings, received, paths)]),
    source,
    files,
    named: name !== null,
  };
}

/** Findings with the lines of the files as received; what is said of an annex names its file. */
function inFiles(
  findings: readonly Finding[],
  { text, annexes, fileLines }: ReceivedDocument,
  paths: readonly string[],
): Finding[] {
  const lengths = [text, ...annexes].map((one) => one.split('\n').length);
  return findings.map((found) => {
    let line = found.line;
    let file = 0;
    while (line > (lengths[file] ?? Infinity)) line -= lengths[file++] ?? 0;
    const message = file === 0 ? found.message : `${basename(paths[file] ?? '')}: ${found.message}`;
    return { ...found, message, line: fileLines[file]?.[line - 1] ?? line };
  });
}
