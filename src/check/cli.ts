import { relative } from 'node:path';
import { contentFolder } from '../content/folder.ts';
import { completeWriting } from '../content/writing.ts';
import { type Finding, FindingError, formatFinding } from '../model/finding.ts';
import { readContent } from './content.ts';
import { checkFacts } from './facts.ts';
import { checkLog } from './log.ts';
import { checkMetadata } from './metadata.ts';
import { checkPairs } from './pairs.ts';
import { checkPermalinks } from './permalinks.ts';
import { checkRegisters } from './registers.ts';
import { checkUnits } from './units.ts';
import { checkWords } from './words.ts';

interface Printed {
  line: string;
  severity: Finding['severity'];
}

/** Runs the content part of `npm run check`, and prints each finding. Returns the exit code: 0, or 1 where one is no note. */
async function main(): Promise<number> {
  const found = await check();
  for (const { line } of found) console.error(line);
  return found.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

async function check(): Promise<Printed[]> {
  try {
    await completeWriting(contentFolder);
    const content = await readContent();
    const { plans, registers, units, permalinks, log, pairs, unreadable } = content;
    console.error(`content: ${plans.length} plans`);
    return [
      ...unreadable.flatMap((error) => print(error.file, error.findings)),
      ...plans.flatMap((files) =>
        print(files.file, [
          ...checkWords(files),
          ...checkMetadata(files),
          ...checkRegisters(files, registers),
          ...checkFacts(files, registers),
        ]),
      ),
      ...print(units.file, checkUnits(content)),
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

function print(file: string, findings: readonly Finding[]): Printed[] {
  return findings.map((found) => ({
    line: formatFinding(relative('.', file), found),
    severity: found.severity,
  }));
}

process.exitCode = await main();
