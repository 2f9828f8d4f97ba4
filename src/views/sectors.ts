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

/** The sectors that at least one clause is tagged with, in the order of the register: no page stands empty. */
export function sectorsOf(plans: readonly Plan[], { sectors }: Pick<Registers, 'sectors'>): SectorView[] {
  const ordered = newestFirst(plans);
  return sectors
    .map((sector) => {
      const groups = ordered
        .map((plan) => ({
          plan,
          clauses: plan.clauses.filter((clause) => clause.sectors.includes(sector.id)),
        }))
        .filter(({ clauses }) => clauses.length > 0);
      const count = groups.reduce((sum, { clauses }) => sum + clauses.length, 0);
      return { sector, address: sectorAddress(sector.id), count, groups };
    })
    .filter(({ count }) => count > 0);
}
