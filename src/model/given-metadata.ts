import { z } from 'zod';
import { type Metadata, metadataSchema, NOTHING_KNOWN, timelineEntrySchema } from './plan.ts';

const { id: _id, draft: _draft, ...SHAPE } = metadataSchema.shape;
const { from, clause } = timelineEntrySchema.shape;

export type FieldName = keyof typeof SHAPE;

/** The fields that an editor may state, in the order of the front matter. */
export const GIVEN_FIELDS = Object.keys(SHAPE) as FieldName[];

/** The empty value of each field. */
const EMPTY: Record<string, unknown> = NOTHING_KNOWN;

const fieldsSchema = z
  .strictObject(
    {
      ...SHAPE,
      dates: SHAPE.dates.partial(),
      timeline: z.array(
        timelineEntrySchema.extend({ from: from.default(null), clause: clause.default(null) }),
      ),
    },
    {
      error: ({ code }) =>
        code === 'unrecognized_keys' ? `the fields are ${GIVEN_FIELDS.join(', ')}` : undefined,
    },
  )
  .partial();

/** Replaces null by the empty value of its field: an empty list, or `dates` that are all null. */
function emptyForNull(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value === null ? (EMPTY[name] ?? null) : value]),
  );
}

/** `metadata` of source.yaml: an editor's word on any field of a plan but its id and the mark of a draft. Null states that there is none. */
export const givenMetadataSchema = z.preprocess(emptyForNull, fieldsSchema);

export type GivenMetadata = z.infer<typeof givenMetadataSchema>;

/**
 * Metadata with an editor's fields in place of its own; each date is replaced separately. Where the editor states only a year,
 * the period becomes null; where only a period, its first year becomes the year.
 */
export function withGiven<T extends Omit<Metadata, 'id' | 'draft' | 'title'>>(
  metadata: T,
  given: GivenMetadata,
): T {
  const { dates, ...fields } = given;
  const years =
    fields.year === undefined && fields.period
      ? { year: fields.period.from }
      : fields.year !== undefined && fields.period === undefined
        ? { period: null }
        : {};
  return { ...metadata, ...years, ...fields, dates: { ...metadata.dates, ...dates } };
}
