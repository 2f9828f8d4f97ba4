import type { Clause } from '../model/clause.ts';
import type { Override, RefusedFact, StatedFact } from '../model/override.ts';
import type { Unit } from '../model/register.ts';
import { documentId } from './document-id.ts';

/**
 * A clause with an editor's word on its facts: what is refused is gone, what is stated stands at its words, in the order
 * of the text. Throws a RangeError where the words of an override do not stand in the clause.
 */
export function applyOverrides(
  clause: Clause,
  overrides: readonly Override[],
  find: (name: string) => Unit | null,
): Clause {
  let corrected = clause;
  for (const override of overrides) {
    if (!clause.text.includes(override.quote)) {
      throw new RangeError(`“${override.quote}” does not stand in clause ${clause.id}`);
    }
    corrected = 'refuse' in override ? refuse(corrected, override) : state(corrected, override, find);
  }
  return corrected;
}

function refuse(clause: Clause, { refuse: kind, quote }: RefusedFact): Clause {
  const facts = clause[kind] as readonly { start: number; end: number }[];
  const kept = facts.filter(({ start, end }) => !clause.text.slice(start, end).includes(quote));
  return { ...clause, [kind]: kept };
}

function state(clause: Clause, stated: StatedFact, find: (name: string) => Unit | null): Clause {
  const start = clause.text.indexOf(stated.quote);
  const fact = { ...factOf(stated, find), start, end: start + stated.quote.length };
  const facts = [...(clause[stated.fact] as readonly { start: number }[]), fact];
  return { ...clause, [stated.fact]: facts.sort((a, b) => a.start - b.start) };
}

function factOf(stated: StatedFact, find: (name: string) => Unit | null): object {
  const { fact: _fact, clause: _clause, ...fields } = stated;
  switch (stated.fact) {
    case 'units': {
      const unit = find(stated.quote);
      return { ...fields, name: stated.quote, unit: unit?.id ?? null, collective: unit?.collective ?? false };
    }
    case 'citations': {
      const title = stated.quote.replace(/^《|》$/g, '');
      return { ...fields, title, document: documentId(title) };
    }
    case 'terms': {
      const { quote: term, definition } = stated;
      return { term, definition };
    }
    default:
      return fields;
  }
}
