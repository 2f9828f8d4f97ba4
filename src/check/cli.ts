import { relative } from 'node:path';
import { contentFolder } from '../content/folder.ts';
import { completeWriting } from '../content/writing.ts';
import { FindingError, formatFinding } from '../model/finding.ts';
import { checkContent, type FileFindings } from './check.ts';
import { readContent } from './content.ts';

/** Runs the content part of `npm run check`, and prints each finding on a line. Returns the exit code: 0, or 1 with errors. */
export async function main(): Promise<number> {
  const found = await check();
  const lines = found.flatMap(({ file, findings }) =>
    findings.map((one) => ({ text: formatFinding(relative('.', file), one), note: one.severity === 'note' })),
  );
  const errors = lines.filter(({ note }) => !note);
  const notes = lines.filter(({ note }) => note);
  for (const { text } of errors) console.error(text);
  if (notes.length > 0)
    console.error('notes, of which those in drafts must be settled before npm run publish:');
  for (const { text } of notes) console.error(text);
  return errors.length > 0 ? 1 : 0;
}

async function check(): Promise<FileFindings[]> {
  try {
    await completeWriting(contentFolder);
    const content = await readContent();
    const drafts = content.plans.filter(({ plan }) => plan.draft).length;
    console.error(`content: ${content.plans.length} plans${drafts > 0 ? `, of which ${drafts} drafts` : ''}`);
    return checkContent(content);
  } catch (error) {
    if (error instanceof FindingError) return [error];
    throw error;
  }
}

if (import.meta.main) process.exitCode = await main();
