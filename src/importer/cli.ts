import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { contentFolder, readRegisters } from '../content-folder.ts';
import { addressesOf } from '../model/addresses.ts';
import { FindingError, finding, formatFinding } from '../model/finding.ts';
import { publishedPlan } from '../model/published.ts';
import { type ImportArguments, readArguments, USAGE, UsageError } from './arguments.ts';
import { readText } from './formats/text.ts';
import { type ImportedDocument, importDocument } from './import-document.ts';
import { printOutline } from './outline-report.ts';
import { findProvenance, newSource } from './provenance.ts';
import { keepEdits, planPath, publish } from './publish.ts';

/** Runs `npm run import`; the exit code is 0, or 1 where the document has a problem, or 2 for wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  try {
    await importFile(readArguments(args));
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

async function importFile({ files, id: wanted, dryRun, json, update }: ImportArguments): Promise<void> {
  const [file = '', ...others] = files;
  if (others.length > 0)
    throw new UsageError('one file makes one plan; annexes in files of their own are not read yet');
  const bytes = await readDocument(file);
  const known = await findProvenance(contentFolder, bytes);
  const id = wanted ?? known?.id ?? (dryRun ? 'plan' : null);
  if (id === null) throw new UsageError('a plan that is published needs --id');
  const source = known?.source ?? newSource(file, bytes);
  const registers = await readRegisters();
  const imported = importDocument(readText(bytes, file), { file, id, source, registers });
  if (json)
    console.log(JSON.stringify(publishedPlan(imported.plan, imported.repairs, imported.findings), null, 1));
  console.error(printOutline(imported));
  for (const found of imported.findings) console.error(formatFinding(file, found));
  if (dryRun) return;
  const plan = await mergeEdits(imported, file, update);
  const addresses = addressesOf(plan, registers);
  console.error(`→ ${await publish(contentFolder, { ...imported, plan, source, bytes, addresses })}`);
}

async function readDocument(file: string): Promise<Uint8Array> {
  if (!['.txt', '.md'].includes(extname(file).toLowerCase())) {
    throw new FindingError(file, [finding('format-unknown', 0, 'only plain text and Markdown are read')]);
  }
  try {
    return await readFile(file);
  } catch {
    throw new FindingError(file, [finding('file-missing', 0, 'there is no such file, or it cannot be read')]);
  }
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
