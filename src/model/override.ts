import { z } from 'zod';
import { FACT_KIND_NAMES, type FactKind } from './fact-kinds.ts';
import { FACT_SCHEMAS, unitMentionSchema } from './facts.ts';

const place = { clause: z.string(), quote: z.string().min(1) };
const offsets = { in: true, start: true, end: true } as const;

/** What an editor states of kinds whose names and titles are the quoted words themselves. */
const NAMED = {
  units: z.strictObject({ fact: z.literal('units'), ...place, role: unitMentionSchema.shape.role }),
  citations: z.strictObject({
    fact: z.literal('citations'),
    ...place,
    docNumber: z.string().nullable().default(null),
  }),
  terms: z.strictObject({
    fact: z.literal('terms'),
    ...place,
    definition: z.string().nullable().default(null),
  }),
};
type Named = keyof typeof NAMED;

/** A fact that an editor states because no rule reads it: the clause, the words it rests on, and what they say. */
export type StatedFact =
  | z.infer<(typeof NAMED)[Named]>
  | ({ fact: Exclude<FactKind, Named> } & z.infer<z.ZodObject<typeof place>>);

/** What an editor states of any other kind: all its fields but the offsets. */
function statedSchema(kind: Exclude<FactKind, Named>) {
  const { shape } = FACT_SCHEMAS[kind];
  const range = 'upper' in shape ? { upper: shape.upper.default(null) } : {};
  return z.strictObject({ ...shape, ...place, ...range, fact: z.literal(kind) }).omit(offsets);
}

const isNamed = (kind: FactKind): kind is Named => kind in NAMED;

const statedFactSchema: z.ZodType<StatedFact> = z.union(
  FACT_KIND_NAMES.map((kind) => (isNamed(kind) ? NAMED[kind] : statedSchema(kind))),
);

/** A fact that a rule reads and an editor refuses: every fact of the kind whose words hold these. */
const refusedFactSchema = z.strictObject({
  refuse: z.enum(FACT_KIND_NAMES),
  ...place,
});

/** An editor's word on a fact, under `facts` in the front matter of a plan; it goes before what the rules read. */
export const overrideSchema = z.union([refusedFactSchema, statedFactSchema]);

export type Override = z.infer<typeof overrideSchema>;
export type RefusedFact = z.infer<typeof refusedFactSchema>;
