import { z } from 'zod';
import type { Clause } from './clause.ts';
import { REPAIR_CLASSES, type Repair, type RepairClass } from './repair.ts';
import { type Sic, type Source, sourceSchema } from './source.ts';
import { type Place, placesOf } from './words.ts';

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
  const spans = [...repairs.flatMap(spanOfRepair), ...source.sic.map((sic) => spanOfSic(sic, repairs))];
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

function spanOfSic({ at, quote, note }: Sic, repairs: readonly Repair[]): Span {
  const start = publishedPlace(at, repairs).start;
  const { end } = publishedPlace(at + quote.length - 1, repairs);
  return { start, end, kind: 'sic', certain: true, note };
}

/** The place of the source's character `at` in the published words. */
function publishedPlace(at: number, repairs: readonly Repair[]): { start: number; end: number } {
  let shift = 0; // offset in the source minus offset in the words
  for (const { start, end, source } of repairs) {
    if (at - shift < start) break;
    if (at - shift < start + source.length) return { start, end };
    shift += source.length - (end - start);
  }
  return { start: at - shift, end: at - shift + 1 };
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
