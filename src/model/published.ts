import type { z } from 'zod';
import { type Clause, clauseSchema } from './clause.ts';
import type { Finding } from './finding.ts';
import type { Plan } from './plan.ts';
import type { Repair } from './repair.ts';

/** A clause as programs read it, in `/data/clauses.json` and in each plan's JSON. */
export const publishedClauseSchema = clauseSchema.omit({ kind: true });

export type PublishedClause = z.infer<typeof publishedClauseSchema>;

/** The clauses of a plan as programs read them; what stands around the clauses is in the plan's own fields. */
export function publishedClauses(plan: Plan): PublishedClause[] {
  return plan.clauses.filter((clause) => clause.kind !== 'frame').map(withoutKind);
}

function withoutKind({ kind: _kind, ...clause }: Clause): PublishedClause {
  return clause;
}

/** The parsed plan as `import --json` prints it and `/plans/<plan>.json` holds it. */
export function publishedPlan(plan: Plan, repairs: readonly Repair[], findings: readonly Finding[]) {
  const { clauses: _clauses, ...metadata } = plan;
  return { plan: metadata, clauses: publishedClauses(plan), repairs, findings };
}
