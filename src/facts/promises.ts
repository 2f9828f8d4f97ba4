import { type Quantity, readQuantities } from './quantities.ts';
import { reviewsIn } from './review.ts';
import { refusalOf } from './target-refusals.ts';

/** The numbers of a masked text that are promised: neither reported from before the plan's first year nor refused. */
export function promisesIn(masked: string, firstYear: number | null): Quantity[] {
  const quantities = readQuantities(masked);
  const reviews = quantities.length === 0 ? [] : reviewsIn(masked, firstYear);
  return quantities.filter(
    (q) => !reviews.some((r) => r.start <= q.start && q.end <= r.end) && refusalOf(masked, q) === null,
  );
}
