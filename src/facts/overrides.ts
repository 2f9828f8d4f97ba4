import type { Clause } from '../model/clause.ts';
import type { FactKind, Piece } from '../model/fact-kinds.ts';
import { type FactOf, pieceOf } from '../model/facts.ts';
import type { Override, RefusedFact, StatedFact } from '../model/override.ts';
import type { Unit } from '../model/register.ts';
import { documentId } from './document-id.ts';

/**
 * Applies an editor's corrections to a clause: removes refused facts and adds stated ones, in the order of the text. Throws a
 * RangeError where the clause does not contain the words of an override.
 */
export function applyOverrides(
  clause: Clause,
  overrides: readonly Override[],
  find: (name: string) => Unit | null,
): Clause {
  let corrected = clause;
  for (const override of overrides) {
    if (placeOf(clause, override.quote) === null) {
      throw new RangeError(`“${override.quote}” is not in clause ${clause.id}`);
    }
    corrected = 'refuse' in override ? refuse(corrected, override) : state(corrected, override, find);
  }
  return corrected;
}

function refuse(clause: Clause, { refuse: kind, quote }: RefusedFact): Clause {
  const facts: readonly FactOf<FactKind>[] = clause[kind];
  const kept = facts.filter((fact) => !pieceOf(clause, fact).slice(fact.start, fact.end).includes(quote));
  return { ...clause, [kind]: kept };
}

function state(clause: Clause, stated: StatedFact, find: (name: string) => Unit | null): Clause {
  const fact = { ...factOf(stated, find), ...placeOf(clause, stated.quote) } as FactOf<FactKind>;
  const facts: readonly FactOf<FactKind>[] = [...clause[stated.fact], fact];
  return { ...clause, [stated.fact]: facts.toSorted(byPlace) };
}

/** The place of words in a clause, in its text, else in its title; null where they are in neither. */
export function placeOf(
  { title, text }: Pick<Clause, 'title' | 'text'>,
  quote: string,
): { in?: Piece; start: number; end: number } | null {
  const [inText, inTitle] = [text.indexOf(quote), (title ?? '').indexOf(quote)];
  if (inText >= 0) return { start: inText, end: inText + quote.length };
  return inTitle < 0 ? null : { in: 'title', start: inTitle, end: inTitle + quote.length };
}

function byPlace(a: FactOf<FactKind>, b: FactOf<FactKind>): number {
  return Number(b.in === 'title') - Number(a.in === 'title') || a.start - b.start;
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
