import { glob, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Finding, FindingError, formatFinding } from '../model/finding.ts';
import { BoundedImporter, type PrintedImport } from './bounded-import.ts';
import { formatNamed } from './formats/formats.ts';
import { formatOf } from './formats/readers.ts';
import { isKnownUnreadable } from './formats/unreadable.ts';
import { MAX_BYTES } from './received-document.ts';

/**
 * Imports each document of a folder without writing anything. Prints a line for each and a summary to standard error, with
 * `json` each plan on a line of standard output. Returns whether all documents contain plans.
 */
export async function importFolder(folder: string, { json }: { json: boolean }): Promise<boolean> {
  const { files, others } = await filesIn(folder);
  const all: Finding[] = [];
  const importer = new BoundedImporter();
  const began = performance.now();
  let refused = 0;
  for (const [i, name] of files.entries()) {
    showProgress(`${i + 1}/${files.length} ${name}`);
    const { line, findings, plan } = await tryImport(join(folder, name), importer);
    showProgress('');
    console.error(line);
    if (json && plan) console.log(JSON.stringify({ file: name, ...plan }));
    if (!plan) refused++;
    all.push(...findings);
  }
  await importer.close();
  for (const { name, why } of others) console.error(`${relative('.', join(folder, name))}: left out: ${why}`);
  console.error(
    summary(
      {
        documents: files.length,
        refused,
        leftOut: others.length,
        seconds: (performance.now() - began) / 1000,
      },
      all,
    ),
  );
  return refused === 0;
}

/** The documents of a folder, which are read or refused, and the files that are none, each with the reason. */
async function filesIn(
  folder: string,
): Promise<{ files: string[]; others: { name: string; why: string }[] }> {
  const entries = await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true }));
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((name) => !name.split(sep).some((part) => /^\.|^~\$|^Thumbs\.db$|^desktop\.ini$/i.test(part)));
  const files: string[] = [];
  const others: { name: string; why: string }[] = [];
  for (const name of names.sort()) {
    const why = isDocument(name) ? null : await whyLeftOut(join(folder, name));
    if (why === null) files.push(name);
    else others.push({ name, why });
  }
  return { files, others };
}

/** Whether the name of a file is that of a document that is read, or refused with a reason. */
function isDocument(file: string): boolean {
  return formatNamed(file) !== null || isKnownUnreadable(file);
}

/** The reason why a file with an unknown name is no document; null where its content is that of one. */
async function whyLeftOut(path: string): Promise<string | null> {
  try {
    if ((await stat(path)).size > MAX_BYTES) return 'a large file of an unknown kind';
    await formatOf(await readFile(path), path);
    return null;
  } catch (error) {
    if (error instanceof FindingError) return error.findings[0]?.message ?? '';
    return 'it cannot be read';
  }
}

/** The result of one document. */
interface Result {
  line: string;
  findings: readonly Finding[];
  plan: PrintedImport['json'] | null;
}

async function tryImport(path: string, importer: BoundedImporter): Promise<Result> {
  const name = relative('.', path);
  try {
    const { plan, repairs, findings, json } = await importer.import({ paths: [path], id: null });
    const clauses = plan.clauses.filter(({ kind }) => kind === 'clause').length;
    const line = `${name}: ${plan.title}: ${clauses} clauses, ${repairs.length} repairs, ${findings.length} findings`;
    return { line, findings, plan: json };
  } catch (error) {
    if (!(error instanceof FindingError)) throw error;
    const line = error.findings.map((found) => formatFinding(name, found)).join('\n');
    return { line, findings: error.findings, plan: null };
  }
}

/** Replaces the progress line on a terminal; prints nothing to a pipe. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

interface Run {
  documents: number;
  refused: number;
  leftOut: number;
  seconds: number;
}

/** “21 documents: 20 readable, 1 refused; 2 files left out; 34 findings: line-joined 3, number-skipped 1 …; 25.3 seconds”. */
function summary({ documents, refused, leftOut, seconds }: Run, findings: readonly Finding[]): string {
  const counts = [...Map.groupBy(findings, ({ code }) => code)].map(([code, of]) => `${code} ${of.length}`);
  const details = counts.length > 0 ? `: ${counts.sort().join(', ')}` : '';
  return [
    `${documents} documents: ${documents - refused} readable, ${refused} refused`,
    ...(leftOut > 0 ? [`${leftOut} files left out`] : []),
    `${findings.length} findings${details}`,
    `${seconds.toFixed(1)} seconds`,
  ].join('; ');
}
