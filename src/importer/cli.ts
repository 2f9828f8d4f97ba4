import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { FindingError, formatFinding } from '../model/finding.ts';
import { type ImportArguments, readArguments, USAGE, UsageError } from './arguments.ts';
import { type ImportRequest, importBounded, type PrintedImport } from './bounded-import.ts';
import { importFolder } from './folder-import.ts';

/** Imports the files of a request, as `importBounded` does. */
type Importing = (request: ImportRequest) => Promise<PrintedImport>;

/** Runs `npm run import`. Returns the exit code: 0, 1 where a document has a problem, 2 for wrong usage. */
export async function main(args: readonly string[], importing: Importing = importBounded): Promise<number> {
  try {
    const parsed = readArguments(args);
    const [folder = ''] = parsed.files;
    if (await isFolder(folder)) return (await importFolder(folder, folderOptions(parsed))) ? 0 : 1;
    await importOne(parsed, importing);
    return 0;
  } catch (error) {
    if (error instanceof FindingError) {
      console.error(error.message);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

function folderOptions({ files, id, dryRun, json, update }: ImportArguments): { json: boolean } {
  if (dryRun && files.length === 1 && id === null && !update) return { json };
  throw new UsageError('a folder can only be imported with --dry-run, since each plan needs its own --id');
}

async function importOne(
  { files, id, dryRun, json, update }: ImportArguments,
  importing: Importing,
): Promise<void> {
  const [file = ''] = files;
  const imported = await importing({ paths: files, id });
  if (!dryRun) refuseUnnamed(imported, update);
  report(file, imported, json);
  if (dryRun) return;
  const { writePlan } = await import('./write-plan.ts'); // loaded only when a plan is written
  const { path, notes } = await writePlan(imported, file, { update });
  for (const note of notes) console.error(formatFinding(relative('.', path), note));
  console.error(`→ ${relative('.', path)}`);
  if (!update) console.error(`a draft; make it public with: npm run publish -- ${imported.plan.id}`);
}

/** Refuses to write where no id can be proposed, and to replace a plan that nobody named. */
function refuseUnnamed({ idFrom }: PrintedImport, update: boolean): void {
  if (idFrom === 'document' && update)
    throw new UsageError('no plan has this very file: name the plan to update with --id');
  if (idFrom === 'none')
    throw new UsageError('the document tells neither field nor year to propose an id from: give --id');
}

function report(file: string, imported: PrintedImport, json: boolean): void {
  if (json) console.log(JSON.stringify(imported.json, null, 1));
  console.error(imported.outline);
  if (imported.idFrom === 'document')
    console.error(`${imported.plan.id} is a proposal; --id gives another\n`);
  for (const found of imported.findings) console.error(formatFinding(file, found));
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
