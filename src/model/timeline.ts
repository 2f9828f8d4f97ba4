import type { Clause } from './clause.ts';
import type { Deadline } from './facts.ts';
import type { Plan, TimelineEntry } from './plan.ts';

/** Something dated, and how its clause words it. */
export interface Dated extends Omit<TimelineEntry, 'to' | 'quote'> {
  /** The day, or the last day where there is a span; null where only its beginning is dated. */
  to: string | null;
  /** The document's own words, null where only metadata says it. */
  quote: string | null;
  /** What kind of deadline the clause states, null for what is none. */
  deadline: Deadline['kind'] | null;
  /** Whether the year was taken from the plan and not from the words. */
  inferred: boolean;
}

const STATED = ['written', 'printed', 'published'] as const;

/**
 * Everything dated in a plan: its timeline, then the dates of its metadata and the dated deadlines of its clauses that
 * the timeline doesn't hold.
 */
export function datedOf(plan: Plan): Dated[] {
  const entries = plan.timeline.map((entry) => datedEntry(plan, entry));
  const dates = STATED.flatMap((kind) => {
    const to = plan.dates[kind];
    const known = to === null || plan.timeline.some((entry) => entry.kind === kind && entry.to === to);
    return known
      ? []
      : [{ kind, from: null, to, quote: null, clause: null, deadline: null, inferred: false }];
  });
  const known = new Set(plan.timeline.map(({ clause, quote }) => `${clause} ${quote}`));
  const deadlines = plan.clauses.flatMap((clause) =>
    datedDeadlines(clause).filter(({ quote }) => !known.has(`${clause.id} ${quote}`)),
  );
  return [...entries, ...dates, ...deadlines];
}

function datedEntry(plan: Plan, entry: TimelineEntry): Dated {
  const clause = plan.clauses.find(({ id }) => id === entry.clause);
  const deadline = clause?.deadlines.find(({ quote }) => quote === entry.quote);
  return { ...entry, deadline: deadline?.kind ?? null, inferred: deadline?.inferred ?? false };
}

function datedDeadlines({ id, deadlines }: Clause): Dated[] {
  return deadlines
    .filter(({ from, to }) => from !== null || to !== null)
    .map(({ kind, from, to, quote, inferred }) => ({
      kind: 'commitment',
      from,
      to,
      quote,
      clause: id,
      deadline: kind,
      inferred,
    }));
}
