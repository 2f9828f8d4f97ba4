import { z } from 'zod';
import { addressedClauses } from './addresses.ts';
import { type Clause, clauseSchema } from './clause.ts';
import { type Finding, findingSchema } from './finding.ts';
import { type Plan, planSchema } from './plan.ts';
import { type Repair, repairSchema } from './repair.ts';

/** A clause in `/data/clauses.json` and in the JSON of a plan. */
export const publishedClauseSchema = clauseSchema.omit({ kind: true });

/** The metadata of a plan in the data files, without the mark of a draft and the editor's corrections of facts. */
export const publishedMetadataSchema = planSchema.omit({ draft: true, clauses: true, facts: true });

/** The output of `import --json`, and the contents of `/plans/<plan>.json`. */
export const publishedPlanSchema = z.strictObject({
  plan: publishedMetadataSchema,
  clauses: z.array(publishedClauseSchema),
  repairs: z.array(repairSchema),
  findings: z.array(findingSchema),
});

export type PublishedClause = z.infer<typeof publishedClauseSchema>;
export type PublishedMetadata = z.infer<typeof publishedMetadataSchema>;
export type PublishedPlan = z.infer<typeof publishedPlanSchema>;

/** The metadata of a plan for the data files. */
export function publishedMetadata({
  draft: _draft,
  clauses: _clauses,
  facts: _facts,
  ...metadata
}: Plan): PublishedMetadata {
  return metadata;
}

/** A clause for the data files. */
export function publishedClause({ kind: _kind, ...clause }: Clause): PublishedClause {
  return clause;
}

/** A plan for `import --json` and `/plans/<plan>.json`; the frame is left out, since the metadata hold its data. */
export function publishedPlan(
  plan: Plan,
  repairs: readonly Repair[],
  findings: readonly Finding[],
): PublishedPlan {
  return {
    plan: publishedMetadata(plan),
    clauses: addressedClauses(plan).map(publishedClause),
    repairs: [...repairs],
    findings: [...findings],
  };
}
