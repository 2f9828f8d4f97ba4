import type { PlanGroup, PlanLink } from '../components/lists/plan-group.ts';
import { planAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { langOf } from '../model/script.ts';
import { titleWithRegion } from './labels.ts';

/** A plan as lists name it. */
export function linkToPlan(plan: Plan, registers: Pick<Registers, 'regions'>): PlanLink {
  return { title: titleWithRegion(plan, registers), address: planAddress(plan), lang: langOf(plan) };
}

/** What a plan says in a list, under its title. */
export function planGroup<T>(plan: Plan, entries: T[], registers: Pick<Registers, 'regions'>): PlanGroup<T> {
  return { ...linkToPlan(plan, registers), entries };
}
