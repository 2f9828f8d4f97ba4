import { relative } from 'node:path';
import type { FileFindings } from '../check/check.ts';
import { readContent } from '../check/content.ts';
import { contentFolder } from '../content/folder.ts';
import { completeWriting, writeAll } from '../content/writing.ts';
import { planAddress } from '../model/addresses.ts';
import { FindingError, formatFinding } from '../model/finding.ts';
import { readArguments, USAGE, UsageError } from './arguments.ts';
import { isoDay, printAddress } from './printing.ts';
import { preparePublication } from './publication.ts';

/** Runs `npm run publish`. Returns the exit code: 0, 1 where a plan has a problem, 2 for wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { ids, reason } = readArguments(args);
    const addresses = ids.map((id) => printAddress(planAddress({ id }), process.env));
    if (!(await publish(ids, reason))) return 1;
    for (const address of addresses) console.log(address);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

/** Publishes drafts and corrections in one transaction and prints what was found. Returns whether they are public. */
async function publish(ids: readonly string[], reason: string | null): Promise<boolean> {
  try {
    await completeWriting(contentFolder);
    const { files, findings } = preparePublication(await readContent(), ids, {
      day: isoDay(new Date()),
      reason,
    });
    report(findings);
    if (files.length > 0) await writeAll(contentFolder, files);
    else console.error('nothing was published');
    return files.length > 0;
  } catch (error) {
    if (!(error instanceof FindingError)) throw error;
    report([error]);
    return false;
  }
}

function report(found: readonly FileFindings[]): void {
  for (const { file, findings } of found)
    for (const one of findings) console.error(formatFinding(relative('.', file), one));
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
