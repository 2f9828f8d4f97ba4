import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { contentFolder, readRegisters } from '../content-folder.ts';
import { completeWriting } from '../content-writing.ts';
import { addressesOf } from '../model/addresses.ts';
import { FindingError, finding, formatFinding } from '../model/finding.ts';
import { publishedPlan } from '../model/published.ts';
import { type ImportArguments, readArguments, USAGE, UsageError } from './arguments.ts';
import { importBounded } from './bounded-import.ts';
import { importFolder } from './folder-import.ts';
import type { ImportedDocument } from './import-document.ts';
import { printOutline } from './outline-report.ts';
import { keepEdits, planPath, publish } from './publish.ts';

/** Runs `npm run import`; the exit code is 0, or 1 where a document has a problem, or 2 for wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const asked = readArguments(args);
    await completeWriting(contentFolder);
    const [folder = ''] = asked.files;
    if (await isFolder(folder)) return (await importFolder(folder, forFolder(asked))) ? 0 : 1;
    await importOne(asked);
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

function forFolder({ files, id, dryRun, json, update }: ImportArguments): { json: boolean } {
  if (dryRun && files.length === 1 && id === null && !update) return { json };
  throw new UsageError(
    'a folder is only looked through, with --dry-run: each plan is given its --id by hand',
  );
}

async function importOne({ files, id, dryRun, json, update }: ImportArguments): Promise<void> {
  const [file = ''] = files;
  const imported = await importBounded({ paths: files, id });
  if (!imported.named && !dryRun) throw new UsageError('a plan that is to be published needs --id');
  report(file, imported, json);
  if (dryRun) return;
  const plan = await mergeEdits(imported, file, update);
  const addresses = addressesOf(plan, await readRegisters());
  const path = await publish(contentFolder, { ...imported, plan, addresses });
  console.error(`→ ${relative('.', path)}`);
}

function report(file: string, { plan, repairs, findings }: ImportedDocument, json: boolean): void {
  if (json) console.log(JSON.stringify(publishedPlan(plan, repairs, findings), null, 1));
  console.error(printOutline({ plan, repairs }));
  for (const found of findings) console.error(formatFinding(file, found));
}

/** The plan as it is to be written, with an editor's earlier work in it where it is imported again. */
async function mergeEdits({ plan }: ImportedDocument, file: string, update: boolean) {
  const path = planPath(contentFolder, plan.id);
  const exists = existsSync(path);
  if (exists && !update) throw new FindingError(file, [finding('plan-exists', 0, `${plan.id} is published`)]);
  if (!exists && update)
    throw new FindingError(file, [finding('plan-unknown', 0, `${plan.id} is not published`)]);
  return exists ? keepEdits(plan, await readFile(path, 'utf8'), path) : plan;
}

process.exitCode = await main(process.argv.slice(2));
