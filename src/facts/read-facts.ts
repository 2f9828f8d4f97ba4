import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { readCitations, shortenedTitles } from './citations.ts';
import { readDeadlines } from './deadlines.ts';
import { promisesNothing } from './no-promises.ts';
import { applyOverrides } from './overrides.ts';
import { planYears } from './plan-years.ts';
import { isReview } from './review.ts';
import { readTargets } from './targets.ts';
import { findNames, readTerms, recurringNames } from './terms.ts';
import { resolveUnit } from './unit-register.ts';
import { readUnits } from './units.ts';

/** What stands around the clauses promises nothing. */
const SILENT: ReadonlySet<Clause['kind']> = new Set(['frame', 'signature']);

/**
 * The plan with the facts of every clause read from its words. `shared` are the names in “…” that it shares with
 * other plans; they are found like those that recur in the plan itself. What an editor says of a fact goes before; throws a
 * RangeError where that speaks of words that are not there.
 */
export function readFacts(
  plan: Plan,
  registers: Pick<Registers, 'units' | 'regions'>,
  shared: ReadonlySet<string> = new Set(),
): Plan {
  const names = recurringNames(plan.clauses.map(({ text }) => text)).union(shared);
  const dates = { year: plan.year, written: plan.dates.written };
  const citing = {
    title: plan.title,
    shortened: new Map(plan.clauses.flatMap(({ text }) => [...shortenedTitles(text)])),
  };
  const find = (name: string) => resolveUnit(name, plan.region, registers);
  const silent = promisesNothing(plan);
  const reviews = reviewIds(plan.clauses, planYears(dates).first);
  const clauses = plan.clauses.map((clause) => {
    const { id, kind, text } = clause;
    if (SILENT.has(kind)) return clause;
    const read = {
      ...clause,
      units: readUnits(text, find),
      targets: silent || reviews.has(id) ? [] : readTargets(text, dates),
      deadlines: silent || reviews.has(id) ? [] : readDeadlines(text, dates),
      citations: readCitations(text, citing),
      terms: mergeTerms(readTerms(text), findNames(text, names)),
    };
    return applyOverrides(
      read,
      plan.facts.filter((override) => override.clause === id),
      find,
    );
  });
  return { ...plan, clauses };
}

/** The clauses under a heading that looks back, 一、2019年工作回顾, and the heading's own. */
function reviewIds(clauses: readonly Clause[], firstYear: number | null): Set<string> {
  const ids = new Set<string>();
  for (const { id, parent, title } of clauses) {
    if (isReview(title ?? '', firstYear) || (parent !== null && ids.has(parent))) ids.add(id);
  }
  return ids;
}

function mergeTerms(defined: Clause['terms'], used: Clause['terms']): Clause['terms'] {
  const starts = new Set(defined.map(({ start }) => start));
  return [...defined, ...used.filter(({ start }) => !starts.has(start))].sort((a, b) => a.start - b.start);
}
