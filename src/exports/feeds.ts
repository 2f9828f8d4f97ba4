import { issuerAddress, sectorAddress, unitAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers, Sector, Unit } from '../model/register.ts';
import type { Feed } from './feed.ts';

/** The feed of all plans, each with its main headings. */
export function feedOfAll(plans: readonly Plan[]): Feed {
  return { title: '全部计划', page: '/', entries: plans.map(outlined) };
}

/** The feed of an issuer's plans, each with its main headings. */
export function feedOfIssuer(name: string, plans: readonly Plan[], registers: Registers): Feed {
  const entries = plans.filter(({ issuers }) => issuers.includes(name)).map(outlined);
  return { title: name, page: issuerAddress(name, registers), entries };
}

/** The feed of a sector: the plans that speak of it, each with the clauses tagged with it. */
export function feedOfSector({ id, name }: Sector, plans: readonly Plan[]): Feed {
  const entries = select(plans, ({ sectors }) => sectors.includes(id));
  return { title: name, page: sectorAddress(id), entries };
}

/** The feed of a responsible unit: the plans that name it, each with the clauses that do. */
export function feedOfUnit({ id, name }: Unit, plans: readonly Plan[]): Feed {
  const entries = select(plans, ({ units }) => units.some(({ unit }) => unit === id));
  return { title: name, page: unitAddress(id), entries };
}

function outlined(plan: Plan): Feed['entries'][number] {
  return { plan, clauses: plan.clauses.filter(({ kind, parent }) => kind === 'clause' && parent === null) };
}

function select(plans: readonly Plan[], isMeant: (clause: Clause) => boolean): Feed['entries'] {
  return plans
    .map((plan) => ({ plan, clauses: plan.clauses.filter(isMeant) }))
    .filter(({ clauses }) => clauses.length > 0);
}
