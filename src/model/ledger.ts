import { z } from 'zod';
import type { Clause } from './clause.ts';
import { placeSic } from './placed-repairs.ts';
import { REPAIR_CLASSES, type Repair, type RepairClass } from './repair.ts';
import { type Sic, type Source, sourceSchema } from './source.ts';
import { publishedPlace } from './source-places.ts';
import { undoRepairs } from './undo-repairs.ts';
import { type Place, placesOf, wordsOf } from './words.ts';

/** Words of a clause that pages mark. */
const markSchema = z.strictObject({
  clause: z.string(),
  in: z.enum(['title', 'text']),
  /** The offsets in the clause's title or text, in UTF-16 code units. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: z.enum(['supplied', 'illegible', 'sic']),
  /** Whether the words follow from the source alone. */
  certain: z.boolean(),
  /** The reason, for readers, in Chinese; null where the kind is enough. */
  note: z.string().nullable(),
});

/** The notes on a plan's text that every page with it shows: how much was repaired, and which words are marked. */
export const ledgerSchema = z.strictObject({
  counts: z.record(z.enum(REPAIR_CLASSES), z.int().nonnegative()),
  marks: z.array(markSchema),
  /** A note on the source for readers. */
  note: z.string().nullable(),
  /** Why the region or the year is not known, for readers. */
  unknown: sourceSchema.shape.unknown,
  /** The address that the issuer's own page probably has, not verified. */
  inferredUrl: z.string().nullable(),
});

export type Mark = z.infer<typeof markSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;

/** The ledger of a plan, from its clauses, repairs and source. */
export function ledgerOf(
  clauses: readonly Clause[],
  repairs: readonly Repair[],
  source: Pick<Source, 'sic' | 'note' | 'unknown' | 'inferredUrl'>,
): Ledger {
  const places = [...placesOf(clauses)];
  const text = source.sic.length > 0 ? undoRepairs(wordsOf(clauses), repairs) : '';
  const oddities = source.sic.flatMap((sic) => spansOfSic(sic, text, repairs));
  const spans = [...repairs.flatMap(spanOfRepair), ...oddities];
  return {
    counts: countClasses(repairs),
    marks: spans.sort((a, b) => a.start - b.start).flatMap((span) => placeMark(span, places)),
    note: source.note,
    unknown: source.unknown,
    inferredUrl: source.inferredUrl,
  };
}

/** How many repairs there are of each class. */
export function countClasses(repairs: readonly Repair[]): Record<RepairClass, number> {
  const counts = Object.fromEntries(REPAIR_CLASSES.map((name) => [name, 0])) as Record<RepairClass, number>;
  for (const repair of repairs) counts[repair.class]++;
  return counts;
}

/** A mark with offsets in the words of the whole plan. */
type Span = Omit<Mark, 'clause' | 'in'>;

function spanOfRepair({ class: kind, confidence, published, start, end, reason }: Repair): Span[] {
  const marked = (kind === 'supplied' || kind === 'illegible') && published.trim() !== '';
  return marked ? [{ start, end, kind, certain: confidence === 'certain', note: reason ?? null }] : [];
}

/** The place of an oddity in the published words; none where it is not in the source, which the check reports. */
function spansOfSic(sic: Sic, source: string, repairs: readonly Repair[]): Span[] {
  try {
    const place = placeSic(source, sic);
    const { start } = publishedPlace(place.start, repairs);
    const { end } = publishedPlace(place.end - 1, repairs);
    return [{ start, end, kind: 'sic', certain: true, note: sic.note }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function placeMark({ start, end, ...said }: Span, places: [string, Place][]): Mark[] {
  const [clause, place] = places.find(([, p]) => start >= p.titleStart && start < p.end) ?? [];
  if (!clause || !place) return [];
  const inText = start >= place.textStart;
  const origin = inText ? place.textStart : place.titleStart;
  const limit = inText ? place.end : place.textStart;
  const within = { start: start - origin, end: Math.min(end, limit) - origin };
  return [{ clause, in: inText ? 'text' : 'title', ...within, ...said }];
}
