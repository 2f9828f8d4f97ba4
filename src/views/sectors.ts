import { sectorAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers, Sector } from '../model/register.ts';
import { newestFirst } from './order.ts';

/** What plans say on one sector: the clauses tagged with it, plan by plan, newest plan first. */
export interface SectorView {
  sector: Sector;
  address: string;
  count: number;
  groups: { plan: Plan; clauses: Clause[] }[];
}

/** The sectors that at least one clause is tagged with, in the order of the register. */
export function sectorsOf(plans: readonly Plan[], { sectors }: Pick<Registers, 'sectors'>): SectorView[] {
  const bySector = Map.groupBy(newestFirst(plans).flatMap(tagsOf), ({ id }) => id);
  return sectors
    .map((sector) => {
      const tags = bySector.get(sector.id) ?? [];
      const groups = [...Map.groupBy(tags, ({ plan }) => plan)].map(([plan, own]) => ({
        plan,
        clauses: own.map(({ clause }) => clause),
      }));
      return { sector, address: sectorAddress(sector.id), count: tags.length, groups };
    })
    .filter(({ count }) => count > 0);
}

/** Every clause of a plan with each sector that it is tagged with. */
function tagsOf(plan: Plan): { id: string; plan: Plan; clause: Clause }[] {
  return plan.clauses.flatMap((clause) => [...new Set(clause.sectors)].map((id) => ({ id, plan, clause })));
}
