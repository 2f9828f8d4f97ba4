import { glob } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Finding, FindingError, formatFinding } from '../model/finding.ts';
import { BoundedImporter, type PrintedImport } from './bounded-import.ts';
import { formatNamed } from './formats/formats.ts';
import { isKnownUnreadable } from './formats/unreadable.ts';

/**
 * Imports each document of a folder without writing anything. Prints a line for each and a summary to standard error, with
 * `json` each plan on a line of standard output. Returns whether all documents contain plans.
 */
export async function importFolder(folder: string, { json }: { json: boolean }): Promise<boolean> {
  const files = (await Array.fromAsync(glob('**/*', { cwd: folder }))).filter(isDocument).sort();
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
  console.error(
    summary({ documents: files.length, refused, seconds: (performance.now() - began) / 1000 }, all),
  );
  return refused === 0;
}

/** Whether a file is a document that is read, or refused with a reason; other files are skipped. */
function isDocument(file: string): boolean {
  return formatNamed(file) !== null || isKnownUnreadable(file);
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
  seconds: number;
}

/** “21 documents: 20 readable, 1 refused; 34 findings: line-joined 3, number-skipped 1 …; 25.3 seconds”. */
function summary({ documents, refused, seconds }: Run, findings: readonly Finding[]): string {
  const counts = [...Map.groupBy(findings, ({ code }) => code)].map(([code, of]) => `${code} ${of.length}`);
  const details = counts.length > 0 ? `: ${counts.sort().join(', ')}` : '';
  return [
    `${documents} documents: ${documents - refused} readable, ${refused} refused`,
    `${findings.length} findings${details}`,
    `${seconds.toFixed(1)} seconds`,
  ].join('; ');
}
