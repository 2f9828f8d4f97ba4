import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Finding, FindingError, finding } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import type { Evidence, Extract, LineEnds, ReadTable } from './formats/extract.ts';
import { formatNamed } from './formats/formats.ts';
import { readDocument } from './formats/readers.ts';
import { whyUnreadable } from './formats/unreadable.ts';
import { findProvenance, hash, newSource, provenanceOf } from './provenance.ts';

/** A document as received, in one or more files, with its texts and its source. */
export interface ReceivedDocument {
  /** The files for the plan's source folder: those received, and the extracted text. */
  files: { name: string; data: Uint8Array | string }[];
  /** The text of the first file. */
  text: string;
  /** The texts of the files of annexes. */
  annexes: string[];
  /** The meaning of line ends in the first text and in each annex. */
  lineEnds: LineEnds[];
  /** The tables of each text. */
  tables: ReadTable[][];
  /** For each line of each text, the line in its file; undefined where they are the same. */
  fileLines: (readonly number[] | undefined)[];
  evidence: Evidence;
  /** Findings of the readers. */
  notes: Finding[];
  source: Source;
  /** The id of the plan that was made from it; null where there is none. */
  id: string | null;
}

/** The largest file, in bytes. */
const MAX_BYTES = 100_000_000;

/** The name of the file with the extracted text. */
const EXTRACTED = 'extracted.txt';

/**
 * Reads a document from its file and the files of its annexes; `id` is that of its plan, null where it is not known. Throws a
 * FindingError where a file is missing, too large, of an unsupported format, or cannot be read.
 */
export async function receiveDocument(
  [file = '', ...annexes]: readonly string[],
  contentDir: string,
  id: string | null = null,
): Promise<ReceivedDocument> {
  const first = await receiveFile(file, 'source');
  const others: ReceivedFile[] = [];
  for (const [i, annex] of annexes.entries()) others.push(await receiveFile(annex, `annex-${i + 1}`));
  const all = [first, ...others];
  const texts = all.map(({ extract }) => extract.text);
  const known =
    (await findProvenance(contentDir, first.bytes)) ??
    (id === null ? null : await provenanceOf(contentDir, id));
  const exact = others.length === 0 && first.extract.exact;
  const extracted = exact ? null : texts.join('\n');
  const source: Source = {
    ...(known?.source ?? { ...newSource(file, first.bytes), inferredUrl: first.extract.evidence.url }),
    file: first.name,
    sha256: hash(first.bytes),
    annexes: others.map(({ name, bytes }) => ({ file: name, sha256: hash(bytes) })),
    extracted: extracted === null ? null : describe(extracted, all),
  };
  return {
    files: [
      ...all.map(({ name, bytes }) => ({ name, data: bytes })),
      ...(extracted === null ? [] : [{ name: EXTRACTED, data: extracted }]),
    ],
    text: texts[0] ?? '',
    annexes: texts.slice(1),
    lineEnds: all.map(({ extract }) => extract.lineEnds),
    tables: all.map(({ extract }) => extract.tables),
    fileLines: all.map(({ extract }) => extract.fileLines),
    evidence: first.extract.evidence,
    notes: all.flatMap(({ extract }) => extract.notes),
    source,
    id: known?.id ?? null,
  };
}

/** A file as received, with its name in the source folder. */
interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
  extract: Extract & { reader: string };
}

async function receiveFile(file: string, name: string): Promise<ReceivedFile> {
  if (!formatNamed(file)) throw refusal(file, 'format-unknown', whyUnreadable(file));
  const bytes = await read(file);
  return { name: name + extname(file).toLowerCase(), bytes, extract: await readDocument(bytes, file) };
}

async function read(file: string): Promise<Uint8Array> {
  const size = await stat(file)
    .then((found) => (found.isFile() ? found.size : null))
    .catch(() => null);
  if (size === null) throw refusal(file, 'file-missing', 'there is no such file, or it cannot be read');
  if (size > MAX_BYTES) throw refusal(file, 'too-large', `the file has ${size} bytes`);
  return readFile(file);
}

function refusal(file: string, code: Finding['code'], message: string): FindingError {
  return new FindingError(file, [finding(code, 0, message)]);
}

function describe(text: string, files: readonly ReceivedFile[]): Source['extracted'] {
  const readers = new Set(files.map(({ extract }) => extract.reader));
  return { file: EXTRACTED, sha256: hash(text), reader: [...readers].join(', ') };
}
