import { z } from 'zod';
import { FACT_KIND_NAMES, type FactKind } from './fact-kinds.ts';
import { FACT_SCHEMAS, unitMentionSchema } from './facts.ts';

const place = { clause: z.string(), quote: z.string().min(1) };
const offsets = { in: true, start: true, end: true } as const;

/** The stated facts whose name or title is the quote itself. */
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

/** A fact that an editor adds because no rule reads it; `quote` is the words that it is about. */
export type StatedFact =
  | z.infer<(typeof NAMED)[Named]>
  | ({ fact: Exclude<FactKind, Named> } & z.infer<z.ZodObject<typeof place>>);

/** The stated facts of another kind: all its fields but the offsets. */
function statedSchema(kind: Exclude<FactKind, Named>) {
  const { shape } = FACT_SCHEMAS[kind];
  const range = 'upper' in shape ? { upper: shape.upper.default(null) } : {};
  return z.strictObject({ ...shape, ...place, ...range, fact: z.literal(kind) }).omit(offsets);
}

type StatedSchema = (typeof NAMED)[Named] | ReturnType<typeof statedSchema>;

const isNamed = (kind: FactKind): kind is Named => kind in NAMED;

const statedFactSchema: z.ZodType<StatedFact> = z.discriminatedUnion(
  'fact',
  FACT_KIND_NAMES.map((kind) => (isNamed(kind) ? NAMED[kind] : statedSchema(kind))) as [
    StatedSchema,
    ...StatedSchema[],
  ],
);

/** Facts that an editor rejects: all of a kind in a clause whose words contain the quote. */
const refusedFactSchema = z.strictObject({
  refuse: z.enum(FACT_KIND_NAMES),
  ...place,
});

/** An editor's correction of facts, under `facts` in the front matter of a plan; it overrides the rules. */
export const overrideSchema = z.union([refusedFactSchema, statedFactSchema]);

export type Override = z.infer<typeof overrideSchema>;
export type RefusedFact = z.infer<typeof refusedFactSchema>;
