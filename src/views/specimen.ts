import type { Specimen } from '../components/ClauseCard.astro';
import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES, FACT_KINDS } from '../model/fact-kinds.ts';
import { printFact } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { langOf } from '../model/script.ts';
import { titleWithRegion } from './labels.ts';
import { newestFirst } from './order.ts';
import { placesOf } from './places.ts';

/** The fewest and the most characters of a specimen. */
const [LEAST, MOST] = [30, 90];

/** The short clause with the most kinds of fact, of the newest plan among equals; null where no clause states any. */
export function specimenOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): Specimen | null {
  const candidates = newestFirst(plans)
    .flatMap(placesOf)
    .filter(({ clause }) => clause.kind === 'clause' && isGlanced(clause))
    .map((place) => ({ ...place, facts: factsOf(place.clause) }))
    .sort((a, b) => b.facts.length - a.facts.length);
  const [best] = candidates.filter(({ facts }) => facts.length > 0);
  if (!best) return null;
  const { plan, clause, path, address, facts } = best;
  return { clause, name: `${titleWithRegion(plan, registers)}　${path}`, address, lang: langOf(plan), facts };
}

function isGlanced({ title, text }: Clause): boolean {
  const length = (title ?? '').length + text.length;
  return length >= LEAST && length <= MOST;
}

/** The facts of a clause by kind, without its terms, which are no commitments. */
function factsOf(clause: Clause): Specimen['facts'] {
  return FACT_KIND_NAMES.filter((kind) => kind !== 'terms' && clause[kind].length > 0).map((kind) => ({
    label: FACT_KINDS[kind].label,
    text: [...new Set(clause[kind].map(printFact))].join('、'),
  }));
}
