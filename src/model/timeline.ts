import type { Clause } from './clause.ts';
import { type Deadline, pieceOf } from './facts.ts';
import type { Plan, TimelineEntry } from './plan.ts';

/** A dated event of a plan. */
export interface Dated extends Omit<TimelineEntry, 'to' | 'quote'> {
  /** The day, or the last day of a period; null where only the beginning is dated. */
  to: string | null;
  /** The document's own words; null where it comes from metadata. */
  quote: string | null;
  /** The kind of deadline; null for other events. */
  deadline: Deadline['kind'] | null;
  /** Whether the year was inferred from the plan. */
  inferred: boolean;
}

const STATED = ['written', 'printed', 'published'] as const;

/**
 * All dated events of a plan: its timeline, then the dates of its metadata and the dated deadlines of its clauses that are not
 * in the timeline.
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
  const deadlines = plan.clauses.flatMap((clause) =>
    datedDeadlines(clause)
      .filter((deadline) => !plan.timeline.some((entry) => overlaps(entry, clause, deadline)))
      .map((deadline) => commitment(clause, deadline)),
  );
  return [...entries, ...dates, ...deadlines];
}

function datedEntry(plan: Plan, entry: TimelineEntry): Dated {
  const clause = plan.clauses.find(({ id }) => id === entry.clause);
  const deadline = clause?.deadlines.find((candidate) => overlaps(entry, clause, candidate));
  const inferred = entry.kind === 'commitment' && !entry.quote.includes(entry.to.slice(0, 'YYYY'.length));
  return { ...entry, deadline: deadline?.kind ?? null, inferred: deadline?.inferred ?? inferred };
}

/** Whether the quote of an entry overlaps a deadline: “12月底前建成指挥中心” and “12月底前”. */
function overlaps(entry: TimelineEntry, clause: Clause, deadline: Deadline): boolean {
  const at = entry.clause === clause.id ? pieceOf(clause, deadline).indexOf(entry.quote) : -1;
  return at !== -1 && at < deadline.end && deadline.start < at + entry.quote.length;
}

function datedDeadlines({ deadlines }: Clause): Deadline[] {
  return deadlines.filter(({ from, to }) => from !== null || to !== null);
}

function commitment(clause: Clause, { kind, from, to, quote, inferred }: Deadline): Dated {
  return { kind: 'commitment', from, to, quote, clause: clause.id, deadline: kind, inferred };
}
