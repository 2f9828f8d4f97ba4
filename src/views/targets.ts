import type { TargetGroup, TargetRow } from '../components/facts/TargetTable.astro';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import type { Target } from '../model/facts.ts';
import { BOUND_LABELS, TARGET_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { markedNumber, printRange } from './fact-words.ts';
import { shortTitle } from './labels.ts';
import { newestFirst } from './order.ts';
import { passagesOf } from './passages.ts';
import { groupByPlan, type Placed, placedFacts } from './places.ts';
import { planGroup } from './plan-group.ts';

/** The column of the pages of targets. */
export const TARGET_COLUMN = {
  name: FACT_KINDS.targets.label,
  description: '各计划用数字写明的指标、限额和频次，逐项连到原文。',
  keywords: '指标,目标任务',
  type: '信息公开目录',
} as const;

/** Every numeric target, plan by plan, the newest plan first; plans without any are left out. */
export function targetsOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): TargetGroup[] {
  return targetGroups(
    placedFacts(newestFirst(plans), ({ targets }) => targets),
    registers,
  );
}

/** Targets with their places, plan by plan. */
export function targetGroups(
  placed: readonly Placed<Target>[],
  registers: Pick<Registers, 'regions'>,
): TargetGroup[] {
  return groupByPlan(placed).map(({ plan, entries }) => ({
    id: plan.id,
    name: shortTitle(plan, registers),
    ...planGroup(plan, entries.map(toRow), registers),
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
