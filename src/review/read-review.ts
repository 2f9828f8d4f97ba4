import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { checkPlan } from '../check/check.ts';
import { type PlanFiles, readPlanFiles } from '../check/content.ts';
import { withFacts, withNewUnits } from '../check/facts.ts';
import { readRegisters, readYaml, sourcePath } from '../content/folder.ts';
import type { ImportRequest } from '../importer/bounded-import.ts';
import type { ImportedFiles } from '../importer/import-files.ts';
import { keepEdits } from '../importer/kept-edits.ts';
import { printPlan } from '../mdx/print.ts';
import type { FindingError } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Repair } from '../model/repair.ts';
import { type Source, sourceSchema } from '../model/source.ts';
import { type LocatedFinding, locate } from './locate.ts';
import { openFindings } from './open-findings.ts';
import { refusals } from './refusals.ts';

/** What an editor checks of a plan. */
export interface Review {
  id: string;
  /** The plan with its facts as `npm run import --update` would write it; null where neither document nor MDX can be read. */
  plan: Plan | null;
  /** The repairs that lead from the source to the words of the plan. */
  repairs: Repair[];
  /** The text of the source where there is no plan, null where it cannot be read either. */
  text: string | null;
  source: Source | null;
  /** The plan as the importer proposes it, without an editor's work. */
  proposed: Plan | null;
  /** Whether the files of the content differ from this plan, until it is imported again. */
  stale: boolean;
  findings: LocatedFinding[];
  registers: Registers;
}

/** Imports a document, `importBounded`. */
export type Import = (request: ImportRequest) => Promise<ImportedFiles>;

/** Reads a plan of the content folder, imports its document again and checks it, without writing anything. */
export async function readReview(id: string, importPlan: Import): Promise<Review> {
  const registers = await readRegisters();
  const refused: FindingError[] = [];
  const attempt = refusals(refused);
  const source = await attempt(() => readYaml(sourcePath(id, 'source.yaml'), sourceSchema));
  const imported = source && (await attempt(() => importPlan({ paths: pathsOf(id, source), id })));
  const files = source && (await attempt(() => readPlanFiles(id)));
  const kept = imported && files && (await attempt(() => keptEdits(imported, files)));
  const merged = kept?.plan ?? null;
  const whole = merged ?? imported?.plan ?? files?.plan ?? null;
  const plan = whole && withFacts(whole, registers);
  const repairs = imported?.repairs ?? files?.repairs ?? [];
  const checked = files === null ? [] : checkPlan(files, registersFor(files.plan, registers));
  const notes = kept && files ? [{ file: files.file, findings: kept.notes }] : [];
  return {
    id,
    plan,
    repairs,
    text: source && (await readText(id, source)),
    source,
    proposed: imported?.plan ?? null,
    stale: merged !== null && files !== null && isStale(merged, repairs, files),
    findings: locate({
      plan,
      files,
      placed: openFindings(imported?.placed ?? [], plan, source),
      checked: [...checked, ...notes],
      refused,
      source: sourceName(id, source),
    }),
    registers,
  };
}

/** The plan with an editor's work; the MDX was made from the same document. */
function keptEdits(imported: ImportedFiles, { mdx, file }: PlanFiles): ReturnType<typeof keepEdits> {
  return keepEdits({ ...imported, before: imported.reading }, mdx, file);
}

/** The registers as they are when a plan is public: publishing a draft adds its bodies. */
function registersFor(plan: Plan, registers: Registers): Registers {
  return plan.draft ? withNewUnits(plan, registers) : registers;
}

function pathsOf(id: string, source: Source): string[] {
  return [source, ...source.annexes].map(({ file }) => sourcePath(id, file));
}

function sourceName(id: string, source: Source | null): string {
  return sourcePath(id, source?.file ?? 'source.yaml');
}

function isStale(merged: Plan, repairs: readonly Repair[], { mdx, repairs: written }: PlanFiles): boolean {
  return printPlan(merged) !== mdx || !isDeepStrictEqual(repairs, written);
}

async function readText(id: string, { file, extracted }: Source): Promise<string | null> {
  if (extracted === null && !file.endsWith('.txt') && !file.endsWith('.md')) return null;
  return readFile(sourcePath(id, (extracted ?? { file }).file), 'utf8').catch(() => null);
}
