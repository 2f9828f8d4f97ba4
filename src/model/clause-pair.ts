import { z } from 'zod';
import type { ClauseName } from './clause-name.ts';

/** A clause by its plan's id and its own, `shanghai-work-safety-2021/3-10-33`. */
const clauseNameSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be plan/clause');

/** An editor's verdict on two clauses that may correspond. */
const verdictSchema = z.strictObject({
  a: clauseNameSchema,
  b: clauseNameSchema,
  verdict: z.enum(['confirmed', 'refused']),
  /** Why, for readers, in Chinese. */
  note: z.string().min(1).nullable().default(null),
});

/** `content/pairs.yaml`, which may be empty. */
export const verdictsSchema = z
  .array(verdictSchema)
  .nullable()
  .transform((verdicts) => verdicts ?? []);

export type Verdict = z.infer<typeof verdictSchema>;

/** Two clauses of related issuers' plans on the same matter. */
export interface ClausePair {
  a: ClauseName;
  b: ClauseName;
  /** Whether an editor has confirmed it; otherwise it is proposed. */
  confirmed: boolean;
  note: string | null;
}
