import { issueDate } from '../../model/issue-date.ts';
import { hasTraditional } from '../../text/simplified.ts';
import { TRADITIONAL } from '../../text/traditional.ts';
import { CHUNK_SIZE, type ClauseLabel, type PlanLabel, type RecordChunk } from '../read/files.ts';
import { planPassages } from './plan-passages.ts';
import type { ClauseRow, PlacedPlan } from './sources.ts';

type LabelledRecord = { plan: PlanLabel; clause: ClauseLabel | null; first: number };

/** What the records of a bundle show, in chunks. */
export function recordChunks(plans: readonly PlacedPlan[]): RecordChunk[] {
  const records = recordsOf(plans);
  const starts = Array.from({ length: Math.ceil(records.length / CHUNK_SIZE) }, (_, n) => n * CHUNK_SIZE);
  return starts.map((start) => chunkOf(records.slice(start, start + CHUNK_SIZE)));
}

function chunkOf(records: readonly LabelledRecord[]): RecordChunk {
  const plans = new Map(records.map(({ plan, first }) => [first, plan]));
  const clauses = records.map(({ clause }) => clause);
  const fold = foldOf(JSON.stringify(records));
  return { plans: [...plans].map(([first, label]) => ({ first, label })), clauses, fold };
}

function foldOf(words: string): RecordChunk['fold'] {
  if (!hasTraditional(words)) return [];
  return [...new Set(words)].flatMap((one): [string, string][] => {
    const other = TRADITIONAL.get(one);
    return other ? [[one, other]] : [];
  });
}

function recordsOf(plans: readonly PlacedPlan[]): LabelledRecord[] {
  let first = 0;
  return plans.flatMap(({ plan, clauses, places }) => {
    const label = planLabel(plan, places);
    const records = [null, ...clauseLabels(clauses)].map((clause) => ({ plan: label, clause, first }));
    first += records.length;
    return records;
  });
}

function planLabel(plan: PlacedPlan['plan'], places: string[]): PlanLabel {
  const { id, title, docNumber, year, issuers, url } = plan;
  const words = planPassages(plan, places);
  return { id, title, docNumber, year, issuers, url, words, places, date: issueDate(plan) };
}

function clauseLabels(clauses: readonly ClauseRow[]): ClauseLabel[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return clauses.map((clause) => {
    const { id, number, title, runIn, text, url, parent, units, deadlines } = clause;
    return {
      ...{ id, number, title, runIn, text, url },
      path: pathOf(parent, byId),
      units: [...new Set(units.map(({ name }) => name))],
      deadlines: [...new Set(deadlines.map(({ quote }) => quote))],
    };
  });
}

function pathOf(id: string | null, byId: ReadonlyMap<string, ClauseRow>): string[] {
  const clause = id === null ? undefined : byId.get(id);
  if (!clause) return [];
  return [...pathOf(clause.parent, byId), `${clause.number ?? ''}${clause.title ?? ''}`];
}
