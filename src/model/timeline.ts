import type { Clause } from './clause.ts';
import { type Deadline, pieceOf } from './facts.ts';
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
  const deadlines = plan.clauses.flatMap((clause) =>
    datedDeadlines(clause)
      .filter((deadline) => !plan.timeline.some((entry) => speaksOf(entry, clause, deadline)))
      .map((deadline) => commitment(clause, deadline)),
  );
  return [...entries, ...dates, ...deadlines];
}

function datedEntry(plan: Plan, entry: TimelineEntry): Dated {
  const clause = plan.clauses.find(({ id }) => id === entry.clause);
  const deadline = clause?.deadlines.find((candidate) => speaksOf(entry, clause, candidate));
  const inferred = entry.kind === 'commitment' && !entry.quote.includes(entry.to.slice(0, 'YYYY'.length));
  return { ...entry, deadline: deadline?.kind ?? null, inferred: deadline?.inferred ?? inferred };
}

/** Whether the words of an entry are those of a deadline, or more words around it: “12月底前建成指挥中心” of “12月底前”. */
function speaksOf(entry: TimelineEntry, clause: Clause, deadline: Deadline): boolean {
  const at = entry.clause === clause.id ? pieceOf(clause, deadline).indexOf(entry.quote) : -1;
  return at !== -1 && at < deadline.end && deadline.start < at + entry.quote.length;
}

function datedDeadlines({ deadlines }: Clause): Deadline[] {
  return deadlines.filter(({ from, to }) => from !== null || to !== null);
}

function commitment(clause: Clause, { kind, from, to, quote, inferred }: Deadline): Dated {
  return { kind: 'commitment', from, to, quote, clause: clause.id, deadline: kind, inferred };
}
