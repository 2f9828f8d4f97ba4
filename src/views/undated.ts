import type { Deadline } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { placedTitle } from './labels.ts';
import { newestFirst } from './order.ts';
import { type Passage, passagesOf } from './passages.ts';
import { placedFacts } from './places.ts';

/** When something is due that has no date. */
export interface Undated {
  /** “周期”, “触发”. */
  label: string;
  title: string;
  path: string;
  passages: Passage[];
}

const LABELS: Record<Deadline['kind'], string> = {
  by: '期限',
  on: '期限',
  period: '期间',
  recurrence: '周期',
  trigger: '时机',
  open: '未定',
};

/** The deadlines without a date, 汛前, 每月, 3年内, newest plan first. */
export function undatedOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): Undated[] {
  return placedFacts(newestFirst(plans), ({ deadlines }) => deadlines)
    .filter(({ fact: { from, to } }) => from === null && to === null)
    .map(({ place, fact }) => ({
      label: LABELS[fact.kind],
      title: placedTitle(place.plan, registers),
      path: place.path,
      passages: passagesOf(place, [fact]),
    }));
}
