import type { Specimen } from '../components/ClauseCard.astro';
import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES, FACT_KINDS } from '../model/fact-kinds.ts';
import { printFact } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { placedTitle } from './labels.ts';
import { newestFirst } from './order.ts';
import { placesOf } from './places.ts';

/** How many characters can be read at a glance, and how few would show nothing. */
const [LEAST, MOST] = [30, 90];

/** The clause of the newest plans that says the most in few words: who, how much, by when, on what authority; null where no clause says any of it. */
export function specimenOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): Specimen | null {
  const candidates = newestFirst(plans)
    .flatMap(placesOf)
    .filter(({ clause }) => clause.kind === 'clause' && isGlanced(clause))
    .map((place) => ({ ...place, facts: factsOf(place.clause) }))
    .sort((a, b) => b.facts.length - a.facts.length);
  const [best] = candidates.filter(({ facts }) => facts.length > 0);
  if (!best) return null;
  const { plan, clause, path, address, facts } = best;
  return { clause, name: `${placedTitle(plan, registers)}　${path}`, address, facts };
}

function isGlanced({ title, text }: Clause): boolean {
  const length = (title ?? '').length + text.length;
  return length >= LEAST && length <= MOST;
}

/** Terms say how a plan speaks, and nothing of what it promises. */
function factsOf(clause: Clause): Specimen['facts'] {
  return FACT_KIND_NAMES.filter((kind) => kind !== 'terms' && clause[kind].length > 0).map((kind) => ({
    label: FACT_KINDS[kind].label,
    text: [...new Set(clause[kind].map(printFact))].join('、'),
  }));
}
