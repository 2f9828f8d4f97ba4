import { relative } from 'node:path';
import { contentFolder } from '../content/folder.ts';
import { completeWriting } from '../content/writing.ts';
import { type Finding, FindingError, formatFinding } from '../model/finding.ts';
import { readContent } from './content.ts';
import { checkLog } from './log.ts';
import { checkPairs } from './pairs.ts';
import { checkPermalinks } from './permalinks.ts';
import { checkPlan } from './plan.ts';

/** Runs the content part of `npm run check`, and prints each finding on a line. Returns the exit code: 0, or 1 with findings. */
async function main(): Promise<number> {
  const lines = await check();
  for (const line of lines) console.error(line);
  return lines.length > 0 ? 1 : 0;
}

async function check(): Promise<string[]> {
  try {
    await completeWriting(contentFolder);
    const content = await readContent();
    const { plans, registers, permalinks, log, pairs, unreadable } = content;
    console.error(`content: ${plans.length} plans`);
    return [
      ...unreadable.flatMap((error) => print(error.file, error.findings)),
      ...plans.flatMap((files) =>
        checkPlan(files, registers).flatMap((one) => print(one.file, one.findings)),
      ),
      ...print(permalinks.file, checkPermalinks(content)),
      ...print(pairs.file, checkPairs(content)),
      ...print(
        log.file,
        checkLog(
          plans.map(({ plan }) => plan),
          log.entries,
        ),
      ),
    ];
  } catch (error) {
    if (error instanceof FindingError) return print(error.file, error.findings);
    throw error;
  }
}

function print(file: string, findings: readonly Finding[]): string[] {
  return findings.map((found) => formatFinding(relative('.', file), found));
}

process.exitCode = await main();
