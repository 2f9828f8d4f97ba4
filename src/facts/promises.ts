import { conditionsIn } from './conditions.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { goesOn, isListed, isPart, isSizeOf } from './quantity-neighbours.ts';
import { reviewsIn } from './review.ts';
import type { Span } from './scan.ts';
import { refusalOf } from './target-refusals.ts';

/** The numbers of a masked text that are promised: neither reported from before the plan's first year nor refused. */
export function promisesIn(masked: string, firstYear: number | null): Quantity[] {
  const quantities = readQuantities(masked);
  if (quantities.length === 0) return [];
  const silent = silentIn(masked, firstYear);
  const refusals = refusalsOf(masked, quantities);
  return quantities.filter(
    (q, i) => refusals[i] === null && !silent.some((span) => span.start <= q.start && q.end <= span.end),
  );
}

/** The stretches of a masked text that promise nothing: what looks back, and who gets what. */
export function silentIn(masked: string, firstYear: number | null): Span[] {
  return [...reviewsIn(masked, firstYear), ...conditionsIn(masked)];
}

/** Why each number is no target, those included that share the lot of their neighbour; null for those that may be one. */
function refusalsOf(masked: string, quantities: readonly Quantity[]): (string | null)[] {
  const refusals = quantities.map((quantity) => refusalOf(masked, quantity));
  for (let i = 1; i < quantities.length; i++) {
    if (isPart(masked, quantities[i - 1], quantities[i], refusals[i - 1])) refusals[i] ??= 'part';
    if (refusals[i - 1] === 'result' && goesOn(masked, quantities[i - 1], quantities[i]))
      refusals[i] ??= 'result';
  }
  for (let i = quantities.length - 2; i >= 0; i--) {
    if (refusals[i + 1] && isListed(masked, quantities[i], quantities[i + 1])) refusals[i] ??= 'listed';
    if (isSizeOf(masked, quantities[i], quantities[i + 1])) refusals[i] ??= 'size';
  }
  return refusals;
}
