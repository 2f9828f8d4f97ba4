import { z } from 'zod';
import { FACT_KIND_NAMES } from './fact-kinds.ts';
import { amountSchema, deadlineSchema, targetSchema, unitMentionSchema } from './facts.ts';

const place = { clause: z.string(), quote: z.string().min(1) };
const offsets = { in: true, start: true, end: true } as const;
const range = { upper: targetSchema.shape.upper.default(null) };

/**
 * A fact that an editor states because no rule reads it: the clause, the words it rests on, and what they say. Names and
 * titles are the words themselves.
 */
export const statedFactSchema = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('units'), ...place, role: unitMentionSchema.shape.role }),
  targetSchema.omit(offsets).extend({ fact: z.literal('targets'), ...place, ...range }),
  deadlineSchema.omit(offsets).extend({ fact: z.literal('deadlines'), ...place }),
  amountSchema.omit(offsets).extend({ fact: z.literal('amounts'), ...place, ...range }),
  z.strictObject({ fact: z.literal('citations'), ...place, docNumber: z.string().nullable().default(null) }),
  z.strictObject({ fact: z.literal('terms'), ...place, definition: z.string().nullable().default(null) }),
]);

/** A fact that a rule reads and an editor refuses: every fact of the kind whose words hold these. */
export const refusedFactSchema = z.strictObject({
  refuse: z.enum(FACT_KIND_NAMES),
  ...place,
});

/** An editor's word on a fact, under `facts` in the front matter of a plan; it goes before what the rules read. */
export const overrideSchema = z.union([refusedFactSchema, statedFactSchema]);

export type Override = z.infer<typeof overrideSchema>;
export type StatedFact = z.infer<typeof statedFactSchema>;
export type RefusedFact = z.infer<typeof refusedFactSchema>;
