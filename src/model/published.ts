import { z } from 'zod';
import { type Clause, clauseSchema } from './clause.ts';
import { FINDING_CODES, type Finding, type FindingCode } from './finding.ts';
import { type Plan, planSchema } from './plan.ts';
import { type Repair, repairSchema } from './repair.ts';

/** A clause as programs read it, in `/data/clauses.json` and in each plan's JSON. */
export const publishedClauseSchema = clauseSchema.omit({ kind: true });

/** What is known of a plan as programs read it: all but its words and what an editor says of their facts. */
export const publishedMetadataSchema = planSchema.omit({ clauses: true, facts: true });

/** A finding as programs read it. */
export const publishedFindingSchema = z.strictObject({
  code: z.enum(Object.keys(FINDING_CODES) as FindingCode[]),
  severity: z.enum(['error', 'warning', 'note']),
  line: z.int().nonnegative(),
  message: z.string(),
});

/** The parsed plan as `import --json` prints it and `/plans/<plan>.json` holds it. */
export const publishedPlanSchema = z.strictObject({
  plan: publishedMetadataSchema,
  clauses: z.array(publishedClauseSchema),
  repairs: z.array(repairSchema),
  findings: z.array(publishedFindingSchema),
});

export type PublishedClause = z.infer<typeof publishedClauseSchema>;
export type PublishedMetadata = z.infer<typeof publishedMetadataSchema>;
export type PublishedPlan = z.infer<typeof publishedPlanSchema>;

/** What is known of a plan as programs read it: all but its words. */
export function publishedMetadata({
  clauses: _clauses,
  facts: _facts,
  ...metadata
}: Plan): PublishedMetadata {
  return metadata;
}

/** The clauses of a plan as programs read them; what stands around the clauses is in the plan's own fields. */
export function publishedClauses(plan: Plan): PublishedClause[] {
  return plan.clauses.filter((clause) => clause.kind !== 'frame').map(publishedClause);
}

/** A clause as programs read it. */
export function publishedClause({ kind: _kind, ...clause }: Clause): PublishedClause {
  return clause;
}

/** The parsed plan as `import --json` prints it and `/plans/<plan>.json` holds it. */
export function publishedPlan(
  plan: Plan,
  repairs: readonly Repair[],
  findings: readonly Finding[],
): PublishedPlan {
  return {
    plan: publishedMetadata(plan),
    clauses: publishedClauses(plan),
    repairs: [...repairs],
    findings: [...findings],
  };
}
