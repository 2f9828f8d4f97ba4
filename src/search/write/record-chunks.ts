import { hasTraditional } from '../../text/simplified.ts';
import { TRADITIONAL } from '../../text/traditional.ts';
import { type ClauseLabel, type PlanLabel, SHEET, type Sheet } from '../read/files.ts';
import { piecesOfPlan } from '../read/passages.ts';
import { type ClauseRow, dateOf, type PlanRow, type SearchedPlan } from './sources.ts';

type Page = { plan: PlanLabel; clause: ClauseLabel | null; first: number };

/** What the pages of a bundle show, cut into sheets. */
export function sheetsOf(plans: readonly SearchedPlan[]): Sheet[] {
  const pages = pagesOf(plans);
  const starts = Array.from({ length: Math.ceil(pages.length / SHEET) }, (_, n) => n * SHEET);
  return starts.map((start) => sheetOf(pages.slice(start, start + SHEET)));
}

function sheetOf(pages: readonly Page[]): Sheet {
  const plans = new Map(pages.map(({ plan, first }) => [first, plan]));
  const clauses = pages.map(({ clause }) => clause);
  const fold = foldOf(JSON.stringify(pages));
  return { plans: [...plans].map(([first, label]) => ({ first, label })), clauses, fold };
}

function foldOf(words: string): Sheet['fold'] {
  if (!hasTraditional(words)) return [];
  return [...new Set(words)].flatMap((one): [string, string][] => {
    const other = TRADITIONAL.get(one);
    return other ? [[one, other]] : [];
  });
}

function pagesOf(plans: readonly SearchedPlan[]): Page[] {
  let first = 0;
  return plans.flatMap(({ plan, clauses }) => {
    const label = planLabel(plan);
    const pages = [null, ...clauseLabels(clauses)].map((clause) => ({ plan: label, clause, first }));
    first += pages.length;
    return pages;
  });
}

function planLabel(plan: PlanRow): PlanLabel {
  const { id, title, docNumber, year, issuers, url } = plan;
  return { id, title, docNumber, year, issuers, url, words: piecesOfPlan(plan), date: dateOf(plan) };
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
