import { readFacts } from '../facts/read-facts.ts';
import { type Finding, FindingError, finding } from '../model/finding.ts';
import { clausesOf } from '../model/part.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Repair } from '../model/repair.ts';
import type { Source } from '../model/source.ts';
import { wordsOf } from '../model/words.ts';
import { findDamage } from './damage.ts';
import { readMetadata } from './metadata/metadata.ts';
import { type Outline, outlineOf } from './outline.ts';
import { proposeTags } from './proposals.ts';
import { repairText } from './repairs/repair-text.ts';
import { type RepairedText, sourceLine } from './repairs/repaired-text.ts';

/** What an import makes of a document: the plan, what was repaired, and what a person should look at. */
export interface ImportedDocument {
  plan: Plan;
  repairs: Repair[];
  findings: Finding[];
}

/** What an import knows beside the document's own text. */
export interface ImportContext {
  /** The file's name, for messages. */
  file: string;
  id: string;
  source: Source;
  registers: Registers;
}

/**
 * The plan that a document's text holds, with its facts and proposed tags. Its words with the repairs undone are the text again, character for character.
 * Throws a FindingError where the text is empty, holds no plan, or a repair by hand does not fit it.
 */
export function importDocument(text: string, context: ImportContext): ImportedDocument {
  const repaired = repair(text, context);
  const lines = repaired.text.split('\n');
  const outline = outlineOf(lines);
  const plan = proposeTags(readFacts(planOf(outline, context), context.registers), context.registers);
  if (wordsOf(plan.clauses) !== repaired.text) throw new Error(`${context.file}: the outline lost words`);
  const findings = [...outline.findings, ...findDamage(lines)].map((found) => placed(found, lines, repaired));
  return {
    plan,
    repairs: [...repaired.repairs],
    findings: [...findings, ...joins(repaired), ...gaps(plan)].sort((a, b) => a.line - b.line),
  };
}

function repair(text: string, { file, source }: ImportContext): RepairedText {
  try {
    const repaired = repairText(text, { hand: source.repairs });
    if (repaired.text === '')
      throw new FindingError(file, [finding('no-words', 0, 'the file holds no words')]);
    return repaired;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FindingError(file, [finding('repair-misplaced', 0, error.message)]);
  }
}

function planOf({ parts }: Outline, { file, id, source, registers }: ImportContext): Plan {
  const { region, level, year, docType, title, issuers } = source.metadata;
  const found = readMetadata(parts, registers.regions);
  const known = { region, level, year, docType, title, issuers };
  const metadata = {
    ...found,
    ...Object.fromEntries(Object.entries(known).filter(([, v]) => v !== undefined)),
  };
  const numbered = parts.some((part) => part.kind === 'clause');
  if (!metadata.title && !numbered) {
    throw new FindingError(file, [
      finding('not-a-plan', 0, 'there is neither a title nor a numbered clause'),
    ]);
  }
  const { sha256, grade, url } = source;
  return {
    ...metadata,
    id,
    title: metadata.title ?? id,
    clauses: clausesOf(parts),
    source: { file: source.file, sha256, grade, url },
  };
}

/** A finding with the line of the source instead of an index into the repaired lines. */
function placed(found: Finding, lines: readonly string[], repaired: RepairedText): Finding {
  const offset = lines.slice(0, found.line).reduce((sum, line) => sum + line.length + 1, 0);
  return { ...found, line: sourceLine(repaired, offset) };
}

function joins(repaired: RepairedText): Finding[] {
  return repaired.repairs
    .filter((made) => made.class === 'line-join')
    .map(({ start }) => {
      const { text } = repaired;
      const words = `“…${text.slice(Math.max(0, start - 8), start)} / ${text.slice(start, start + 8)}…” was joined`;
      return finding('line-joined', sourceLine(repaired, start), words);
    });
}

function gaps(plan: Plan): Finding[] {
  const findings: Finding[] = [];
  if (plan.title === plan.id) findings.push(finding('title-missing', 0, 'no line looks like the title'));
  if (plan.region === null)
    findings.push(finding('region-unknown', 0, 'neither issuer nor title names a known place'));
  return findings;
}
