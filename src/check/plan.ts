import type { Finding } from '../model/finding.ts';
import type { Registers } from '../model/register.ts';
import type { PlanFiles } from './content.ts';
import { checkFacts } from './facts.ts';
import { checkMetadata } from './metadata.ts';
import { checkRegisters } from './registers.ts';
import { checkWords } from './words.ts';

/** The findings on the MDX of one plan, each at a line of it. */
export function checkPlan(files: PlanFiles, registers: Registers): Finding[] {
  return [
    ...checkWords(files),
    ...checkMetadata(files),
    ...checkRegisters(files, registers),
    ...checkFacts(files, registers),
  ];
}
