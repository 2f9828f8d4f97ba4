import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { FindingError, formatFinding } from '../model/finding.ts';
import { type ImportArguments, readArguments, USAGE, UsageError } from './arguments.ts';
import { importBounded, type PrintedImport } from './bounded-import.ts';
import { importFolder } from './folder-import.ts';

/** Runs `npm run import`. Returns the exit code: 0, 1 where a document has a problem, 2 for wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const parsed = readArguments(args);
    const [folder = ''] = parsed.files;
    if (await isFolder(folder)) return (await importFolder(folder, folderOptions(parsed))) ? 0 : 1;
    await importOne(parsed);
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

async function importOne({ files, id, dryRun, json, update }: ImportArguments): Promise<void> {
  const [file = ''] = files;
  const imported = await importBounded({ paths: files, id });
  if (!imported.named && !dryRun) throw new UsageError('a new plan needs --id');
  report(file, imported, json);
  if (dryRun) return;
  const { write } = await import('./write-plan.ts'); // loaded only when a plan is written
  const { path, notes } = await write(imported, file, { update });
  for (const note of notes) console.error(formatFinding(relative('.', path), note));
  console.error(`→ ${relative('.', path)}`);
}

function report(file: string, imported: PrintedImport, json: boolean): void {
  if (json) console.log(JSON.stringify(imported.json, null, 1));
  console.error(imported.outline);
  for (const found of imported.findings) console.error(formatFinding(file, found));
}

process.exitCode = await main(process.argv.slice(2));
