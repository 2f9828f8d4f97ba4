import { conditionsIn } from './conditions.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { continuesResult, isListed, isPart, isSizeOf } from './quantity-neighbours.ts';
import { reviewsIn } from './review.ts';
import type { Span } from './scan.ts';
import { refusalOf } from './target-refusals.ts';

/** The numbers of a masked text that are targets: not in reports of the past or conditions, and not refused by a rule. */
export function promisesIn(masked: string, firstYear: number | null): Quantity[] {
  const quantities = readQuantities(masked);
  if (quantities.length === 0) return [];
  const silent = withoutTargets(masked, firstYear);
  const refusals = refusalsOf(masked, quantities);
  return quantities.filter(
    (q, i) => refusals[i] === null && !silent.some((span) => span.start <= q.start && q.end <= span.end),
  );
}

/** The parts of a masked text without targets: reports of the past, and conditions of benefits. */
export function withoutTargets(masked: string, firstYear: number | null): Span[] {
  return [...reviewsIn(masked, firstYear), ...conditionsIn(masked)];
}

/** The reason why each number is not a target, which may depend on its neighbours; null where it may be one. */
function refusalsOf(masked: string, quantities: readonly Quantity[]): (string | null)[] {
  const refusals = quantities.map((quantity) => refusalOf(masked, quantity));
  for (let i = 1; i < quantities.length; i++) {
    if (isPart(masked, quantities[i - 1], quantities[i], refusals[i - 1])) refusals[i] ??= 'part';
    if (refusals[i - 1] === 'result' && continuesResult(masked, quantities[i - 1], quantities[i]))
      refusals[i] ??= 'result';
  }
  for (let i = quantities.length - 2; i >= 0; i--) {
    if (refusals[i + 1] && isListed(masked, quantities[i], quantities[i + 1])) refusals[i] ??= 'listed';
    if (isSizeOf(masked, quantities[i], quantities[i + 1])) refusals[i] ??= 'size';
  }
  return refusals;
}
