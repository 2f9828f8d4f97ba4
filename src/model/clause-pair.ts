import { z } from 'zod';
import type { ClauseName } from './clause-name.ts';

/** A clause by its plan's id and its own, `shanghai-work-safety-2021/3-10-33`. */
export const clauseNameSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is to be plan/clause');

/** `content/pairs.yaml`: what an editor says of two clauses that may correspond. */
export const verdictSchema = z.strictObject({
  a: clauseNameSchema,
  b: clauseNameSchema,
  verdict: z.enum(['confirmed', 'refused']),
  /** Why, for readers, in Chinese. */
  note: z.string().min(1).nullable().default(null),
});

/** `content/pairs.yaml`; an empty file holds nothing. */
export const verdictsSchema = z
  .array(verdictSchema)
  .nullable()
  .transform((verdicts) => verdicts ?? []);

export type Verdict = z.infer<typeof verdictSchema>;

/** Clauses of two plans of related issuers that are about the same matter, proposed or confirmed. */
export interface ClausePair {
  a: ClauseName;
  b: ClauseName;
  /** Whether an editor has looked at it; else it is a proposal. */
  confirmed: boolean;
  note: string | null;
}
