import { readFacts } from '../facts/read-facts.ts';
import { type Finding, FindingError, finding, type PlacedFinding } from '../model/finding.ts';
import { withGiven } from '../model/given-metadata.ts';
import { clausesOf } from '../model/part.ts';
import { placeRepairs } from '../model/placed-repairs.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Repair } from '../model/repair.ts';
import type { Source } from '../model/source.ts';
import { wordsOf } from '../model/words.ts';
import { inFile, placeNote, type TextFile } from './finding-places.ts';
import { orderFindings } from './findings.ts';
import type { Evidence, LineEnds, ReadTable } from './formats/extract.ts';
import { type FoundMetadata, readMetadata } from './metadata/metadata.ts';
import { type Outline, outlineOf } from './outline.ts';
import { tablesOfTexts, withTables } from './placed-tables.ts';
import { proposeTags } from './proposals.ts';
import { type RepairOptions, repairText } from './repairs/repair-text.ts';
import { concatenate, type RepairedText } from './repairs/repaired-text.ts';
import { review } from './review.ts';

/** The result of an import: the plan, its repairs, and findings for a person to check. */
export interface ImportedDocument {
  plan: Plan;
  /** The plan's metadata as the document states them, without an editor's word; sectors are proposed. */
  reading: FoundMetadata;
  repairs: Repair[];
  findings: Finding[];
  /** The findings one by one, with the words that each is about. */
  placed: PlacedFinding[];
}

/** The input of an import besides the text. */
interface ImportContext {
  /** The file's name, for messages. */
  file: string;
  id: string;
  source: Source;
  registers: Registers;
  /** The texts of annexes that came in files of their own. */
  annexes?: readonly string[];
  /** The names of these files, for messages. */
  annexFiles?: readonly string[];
  /** The meaning of line ends in the text and in each annex; `unknown` by default. */
  lineEnds?: readonly LineEnds[];
  /** The tables of the text and of each annex. */
  tables?: readonly (readonly ReadTable[])[];
  /** For each line of each text, the line in its file; undefined where they are the same. */
  fileLines?: readonly (readonly number[] | undefined)[];
  /** The file's own metadata. */
  evidence?: Evidence;
  /** Findings of the readers. */
  notes?: readonly Finding[];
}

/**
 * Imports a document's text as a plan with facts and proposed tags. Undoing the repairs on its words gives the text again.
 * Throws a FindingError where the text is empty or not a plan, a MisfitError where a repair by hand does not fit it.
 */
export function importDocument(text: string, context: ImportContext): ImportedDocument {
  const received = [text, ...(context.annexes ?? [])];
  const texts = repairAll(received, context);
  const [lines = [], ...annexes] = texts.map((repaired) => repaired.text.split('\n'));
  const repaired = concatenate(texts);
  const outline = outlineOf(lines, annexes);
  const tables = tablesOfTexts(received, context.tables ?? []);
  const reading = readMetadata(outline.parts, context.registers.regions, context.evidence);
  const read = planOf(reading, outline, context);
  const whole = { ...read, clauses: withTables(read.clauses, repaired, tables) };
  const tagged = proposeTags(readFacts(whole, context.registers), context.registers);
  const plan = withGiven(tagged, context.source.metadata);
  if (wordsOf(plan.clauses) !== repaired.text) throw new Error(`${context.file}: the outline lost words`);
  const files = received.map((one, i) => textFileOf(one, i, context));
  const found = review({ plan, repaired, outline, regions: context.registers.regions });
  const notes = (context.notes ?? []).map((note) => placeNote(note, repaired, context.fileLines?.[0]));
  const placed = [...notes, ...found.map((one) => inFile(one, files))];
  return {
    plan,
    reading: { ...reading, sectors: tagged.sectors },
    repairs: [...repaired.repairs],
    findings: orderFindings(placed.map(({ place: _place, ...finding }) => finding)),
    placed,
  };
}

function textFileOf(text: string, i: number, { file, annexFiles, fileLines }: ImportContext): TextFile {
  return { text, name: [file, ...(annexFiles ?? [])][i] ?? '', fileLines: fileLines?.[i] };
}

/** Repairs each text; repairs by hand quote the words of all texts. */
function repairAll(
  texts: readonly string[],
  { file, source, lineEnds, tables }: ImportContext,
): RepairedText[] {
  const { repairs, lines } = placeRepairs(texts.join('\n'), source);
  let start = 0;
  return texts.map((text, i) => {
    const [from, end] = [start, start + text.length];
    start = end + 1;
    const hand = {
      repairs: repairs
        .filter(({ at }) => at >= from && at <= end)
        .map((repair) => ({ ...repair, at: repair.at - from })),
      lines: lines
        .filter((one) => one.start >= from && one.end <= end)
        .map((one) => ({ ...one, start: one.start - from, end: one.end - from })),
    };
    return repairOne(text, { hand, lineEnds: lineEnds?.[i], tables: tables?.[i] }, file);
  });
}

function repairOne(text: string, options: RepairOptions, file: string): RepairedText {
  const repaired = repairText(text, options);
  if (repaired.text === '') throw new FindingError(file, [finding('no-words', 0, 'the file holds no words')]);
  return repaired;
}

function planOf(found: FoundMetadata, { parts }: Outline, { file, id, source }: ImportContext): Plan {
  const metadata = withGiven(found, source.metadata);
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
    draft: true,
    title: metadata.title ?? id,
    clauses: clausesOf(parts),
    script: null,
    source: { file: source.file, sha256, grade, url },
  };
}
