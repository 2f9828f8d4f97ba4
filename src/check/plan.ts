import { sourcePath } from '../content/folder.ts';
import type { Finding } from '../model/finding.ts';
import type { Registers } from '../model/register.ts';
import { checkComplete } from './complete.ts';
import type { PlanFiles } from './content.ts';
import { checkFacts } from './facts.ts';
import { checkMetadata } from './metadata.ts';
import { checkRegisters } from './registers.ts';
import { checkWords } from './words.ts';

/** The findings on one file of a plan. */
export interface CheckedFile {
  file: string;
  findings: Finding[];
}

/** The findings on one plan: those on its MDX, then those on its source.yaml. */
export function checkPlan(files: PlanFiles, registers: Registers): CheckedFile[] {
  const ofWords = [
    ...checkWords(files),
    ...checkMetadata(files),
    ...checkRegisters(files, registers),
    ...checkFacts(files, registers),
  ];
  return [
    { file: files.file, findings: ofWords },
    { file: sourcePath(files.plan.id, 'source.yaml'), findings: checkComplete(files) },
  ];
}
