import type { CountedLink } from '../components/CountedLinks.astro';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { targetsOf } from './targets.ts';
import { termsOf } from './terms.ts';
import { unitsOf } from './units.ts';

/** How many units the home page names. */
const UNITS = 12;

/** The links to the units with the most clauses, and to the pages of all units, targets, cited documents and terms. */
export function factLinks(
  plans: readonly Plan[],
  documents: number,
  registers: Registers,
): { units: CountedLink[]; others: CountedLink[] } {
  const units = unitsOf(plans, registers);
  const targets = targetsOf(plans, registers).flatMap(({ entries }) => entries);
  const terms = Object.values(termsOf(plans, registers)).flat();
  return {
    units: units
      .slice(0, UNITS)
      .map(({ unit, address, count }) => ({ text: unit.name, address, amount: `${count}条` })),
    others: [
      { text: `全部${FACT_KINDS.units.label}`, address: '/units/', amount: `${units.length}个` },
      { text: FACT_KINDS.targets.label, address: '/targets/', amount: `${targets.length}项` },
      { text: FACT_KINDS.citations.label, address: '/documents/', amount: `${documents}份` },
      { text: FACT_KINDS.terms.label, address: '/terms/', amount: `${terms.length}个` },
    ],
  };
}
