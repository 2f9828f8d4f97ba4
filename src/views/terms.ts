import type { TermView } from '../components/facts/TermEntry.astro';
import type { Term } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { placedTitle } from './labels.ts';
import { newestFirst } from './order.ts';
import { passagesOf } from './passages.ts';
import { byClause, type Place, type Placed, placedFacts } from './places.ts';

/** The terms that plans define themselves, and the names that they use again and again, the most used first. */
export function termsOf(
  plans: readonly Plan[],
  registers: Pick<Registers, 'regions'>,
): { defined: TermView[]; recurring: TermView[] } {
  const placed = placedFacts(newestFirst(plans), ({ terms }) => terms);
  const views = [...Map.groupBy(placed, ({ fact }) => fact.term)]
    .map(([term, own]) => toView(term, own, registers))
    .sort((a, b) => b.uses.length - a.uses.length || a.term.localeCompare(b.term, 'zh'));
  return {
    defined: views.filter(({ definitions }) => definitions.length > 0),
    recurring: views.filter(({ definitions }) => definitions.length === 0),
  };
}

/** The address of a term's entry. */
export function termAddress(term: string): string {
  return `/terms/#${encodeURIComponent(termAnchor(term))}`;
}

/** The id of a term's entry on the page of terms: the term itself, without white space, which an id cannot have. */
function termAnchor(term: string): string {
  return term.replaceAll(/\s/g, '');
}

function toView(
  term: string,
  placed: readonly Placed<Term>[],
  registers: Pick<Registers, 'regions'>,
): TermView {
  const titleOf = ({ plan }: Place) => placedTitle(plan, registers);
  const uses = byClause(placed).map(({ place, facts }) => ({
    title: titleOf(place),
    path: place.path,
    passages: passagesOf(place, facts),
  }));
  return { term, anchor: termAnchor(term), definitions: definitionsIn(placed, titleOf), uses };
}

/** The definitions of a term, each once a plan. */
function definitionsIn(
  placed: readonly Placed<Term>[],
  titleOf: (place: Place) => string,
): TermView['definitions'] {
  const definitions = placed.flatMap(({ place, fact: { definition } }) =>
    definition === null ? [] : [{ address: place.address, title: titleOf(place), words: definition }],
  );
  const sayings = Map.groupBy(definitions, ({ title, words }) => `${title} ${words}`);
  return [...sayings.values()].flatMap((own) => own.slice(0, 1));
}
