import { sourcePath } from '../content/folder.ts';
import type { Finding } from '../model/finding.ts';
import type { Registers } from '../model/register.ts';
import { checkComplete } from './complete.ts';
import type { Content, PlanFiles } from './content.ts';
import { checkFacts, withNewUnits } from './facts.ts';
import { checkHandRepairs } from './hand-repairs.ts';
import { checkHistory } from './history.ts';
import { checkLog } from './log.ts';
import { checkMetadata } from './metadata.ts';
import { checkPairs } from './pairs.ts';
import { checkPeers } from './peers.ts';
import { checkPermalinks } from './permalinks.ts';
import { checkRegisters } from './registers.ts';
import { checkSite } from './site.ts';
import { checkUnits } from './units.ts';
import { checkWords } from './words.ts';

/** What was found in a file of the content. */
export interface FileFindings {
  file: string;
  findings: readonly Finding[];
}

/** Checks the whole content. What is found in drafts are notes: it must be settled before they are published. */
export function checkContent(content: Content): FileFindings[] {
  const { plans, registers, unreadable } = content;
  return [
    ...unreadable.map(({ error, draft }) => notesIf(draft, error)),
    ...plans.flatMap((files) => checkOne(files, registers)),
    ...checkShared(content),
  ];
}

function checkOne(files: PlanFiles, registers: Registers): FileFindings[] {
  const { plan } = files;
  if (!plan.draft) return checkPlan(files, registers);
  return checkPlan(files, withNewUnits(plan, registers)).map((found) => notesIf(true, found));
}

/** Checks one plan: all that must be right before it is public. */
export function checkPlan(files: PlanFiles, registers: Registers): FileFindings[] {
  return [
    ...checkHandRepairs(files),
    {
      file: files.file,
      findings: [
        ...checkWords(files),
        ...checkMetadata(files),
        ...checkRegisters(files, registers),
        ...checkFacts(files, registers),
      ],
    },
    { file: sourcePath(files.plan.id, 'source.yaml'), findings: checkComplete(files) },
  ];
}

/** Checks the files that all plans share. */
export function checkShared(content: Content): FileFindings[] {
  const { site, units, permalinks, pairs, log } = content;
  return [
    { file: site.file, findings: checkSite(site.settings) },
    ...checkPeers(content),
    { file: units.file, findings: checkUnits(content) },
    { file: permalinks.file, findings: checkPermalinks(content) },
    { file: pairs.file, findings: checkPairs(content) },
    { file: log.file, findings: checkLog(content) },
    ...checkHistory(content),
  ];
}

function notesIf(draft: boolean, { file, findings }: FileFindings): FileFindings {
  return { file, findings: draft ? findings.map((found) => ({ ...found, severity: 'note' })) : findings };
}
