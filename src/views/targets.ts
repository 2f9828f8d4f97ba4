import { planAddress } from '../model/addresses.ts';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import type { Target } from '../model/facts.ts';
import { BOUND_LABELS, TARGET_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { markedNumber, printRange } from './fact-words.ts';
import { placedTitle, shortTitle } from './labels.ts';
import { newestFirst } from './order.ts';
import { type Piece, passagesOf } from './passages.ts';
import { byPlan, type Placed, placedFacts } from './places.ts';

/** A numeric target as a row of the table. */
export interface TargetRow {
  /** The plan's id. */
  plan: string;
  /** The printed numbers of the clause, “三、（十一）37.”. */
  path: string;
  /** The sentence that says so. */
  address: string;
  words: Piece[];
  bound: string;
  value: number;
  /** “700,000”, “1–3”. */
  printed: string;
  /** Empty where none is printed. */
  unit: string;
  kind: string;
}

/** The targets of one plan. */
export interface TargetGroup {
  id: string;
  /** “上海2021”. */
  name: string;
  /** The plan's title, with its place where the title does not name it. */
  title: string;
  address: string;
  rows: TargetRow[];
}

/** The column of the site that lists what is promised in numbers. */
export const TARGET_COLUMN = {
  name: FACT_KINDS.targets.label,
  description: '各计划用数字写明的指标、限额和频次，逐项连到原文。',
  keywords: '指标,目标任务',
  type: '信息公开目录',
} as const;

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
    plan: place.plan.id,
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
