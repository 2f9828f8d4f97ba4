import type { ClausePassages } from '../components/facts/PassageList.astro';
import type { Deadline } from '../model/facts.ts';
import { DEADLINE_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { langOf } from '../model/script.ts';
import { titleWithRegion } from './labels.ts';
import { newestFirst } from './order.ts';
import { passagesOf } from './passages.ts';
import { type Placed, placedFacts } from './places.ts';

/** A deadline without a date. */
interface Undated extends ClausePassages {
  /** “周期”, “触发”. */
  label: string;
  title: string;
}

/** The deadlines without a date, 汛前, 每月, 3年内, newest plan first. */
export function undatedOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): Undated[] {
  return placedFacts(newestFirst(plans), ({ deadlines }) => deadlines)
    .filter(({ fact: { from, to } }) => from === null && to === null)
    .map((placed) => undated(placed, registers));
}

/** A deadline without a date as lists show it. */
export function undated({ place, fact }: Placed<Deadline>, registers: Pick<Registers, 'regions'>): Undated {
  return {
    label: DEADLINE_LABELS[fact.kind],
    title: titleWithRegion(place.plan, registers),
    path: place.path,
    lang: langOf(place.plan),
    passages: passagesOf(place, [fact]),
  };
}
