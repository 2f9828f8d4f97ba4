import type { TargetGroup, TargetRow } from '../components/facts/TargetTable.astro';
import { planAddress } from '../model/addresses.ts';
import type { Target } from '../model/facts.ts';
import { BOUND_LABELS, TARGET_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { markedNumber, printRange } from './fact-words.ts';
import { placedTitle, shortTitle } from './labels.ts';
import { newestFirst } from './order.ts';
import { passagesOf } from './passages.ts';
import { byPlan, type Placed, placedFacts } from './places.ts';

/** Every numeric target, plan by plan, the newest plan first; plans without any are left out. */
export function targetsOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): TargetGroup[] {
  const placed = placedFacts(newestFirst(plans), ({ targets }) => targets);
  return byPlan(placed).map(({ plan, entries }) => ({
    id: plan.id,
    name: shortTitle(plan, registers),
    title: placedTitle(plan, registers),
    address: planAddress(plan),
    rows: entries.map(toRow),
  }));
}

function toRow({ place, fact }: Placed<Target>): TargetRow {
  const { value, unit, bound, kind } = fact;
  return {
    path: place.path,
    address: passagesOf(place, [fact])[0]?.address ?? place.address,
    words: markedNumber(fact),
    bound: BOUND_LABELS[bound],
    value,
    printed: printRange(fact),
    unit: unit ?? '',
    kind: TARGET_LABELS[kind],
  };
}
