import { z } from 'zod';
import { FACT_KIND_NAMES } from './fact-kinds.ts';
import { amountSchema, deadlineSchema, targetSchema, unitMentionSchema } from './facts.ts';

const place = { clause: z.string(), quote: z.string().min(1) };
const offsets = { in: true, start: true, end: true } as const;
const range = { upper: targetSchema.shape.upper.default(null) };

/** A fact that an editor adds because no rule reads it; the quote is also the name of a unit, a document or a term. */
const statedFactSchema = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('units'), ...place, role: unitMentionSchema.shape.role }),
  targetSchema.omit(offsets).extend({ fact: z.literal('targets'), ...place, ...range }),
  deadlineSchema.omit(offsets).extend({ fact: z.literal('deadlines'), ...place }),
  amountSchema.omit(offsets).extend({ fact: z.literal('amounts'), ...place, ...range }),
  z.strictObject({ fact: z.literal('citations'), ...place, docNumber: z.string().nullable().default(null) }),
  z.strictObject({ fact: z.literal('terms'), ...place, definition: z.string().nullable().default(null) }),
]);

/** Facts that an editor rejects: all of a kind in a clause whose words contain the quote. */
const refusedFactSchema = z.strictObject({
  refuse: z.enum(FACT_KIND_NAMES),
  ...place,
});

/** An editor's correction of facts, under `facts` in the front matter of a plan; it overrides the rules. */
export const overrideSchema = z.union([refusedFactSchema, statedFactSchema]);

export type Override = z.infer<typeof overrideSchema>;
export type StatedFact = z.infer<typeof statedFactSchema>;
export type RefusedFact = z.infer<typeof refusedFactSchema>;
