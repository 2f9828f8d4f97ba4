import type { ElementContent } from 'xast';
import { documentAddress } from '../../model/addresses.ts';
import type { Clause } from '../../model/clause.ts';
import { FACT_KIND_NAMES, FACT_KINDS, type FactKind, type Piece } from '../../model/fact-kinds.ts';
import type { Deadline, FactOf, Facts, NumericFact } from '../../model/facts.ts';
import { TARGET_LABELS } from '../../model/labels.ts';
import type { Mark } from '../../model/ledger.ts';
import type { Publisher } from '../publisher.ts';
import { type Attributes, inline } from '../xml.ts';
import { type Concept, organization } from './concepts.ts';
import { isDay } from './identification.ts';
import type { Span } from './spans.ts';

type Links = Pick<Publisher, 'registers' | 'link'>;
/** The element around the words of a fact, and the concept that it refers to; null where Akoma Ntoso has no such element. */
type Marking = { name: string; attributes: Attributes; concept?: Concept } | null;

/** How facts are marked that Akoma Ntoso has an element for: bodies, numbers, whole days, cited documents. */
const MARKINGS: { [Kind in FactKind]?: (fact: FactOf<Kind>, links: Links) => Marking } = {
  units: (unit, { registers }) => ({
    name: 'organization',
    attributes: { class: unit.role },
    concept: organization(unit, registers),
  }),
  targets: (target) => quantity(target, `quantity-${target.kind}`, TARGET_LABELS[target.kind]),
  deadlines: (deadline) =>
    isDay(deadline.to) ? { name: 'date', attributes: { date: deadline.to, class: classOf(deadline) } } : null,
  amounts: (amount) => quantity(amount, 'quantity-amount', FACT_KINDS.amounts.label),
  citations: ({ document }, { link }) =>
    document === null ? null : { name: 'ref', attributes: { href: link(documentAddress(document)) } },
};

/** A number with its bound and its normalized value, `1000台`, `1-3个百分点`. */
function quantity({ value, upper, unit, bound }: NumericFact, eId: string, showAs: string): Marking {
  const range = upper === null ? `${value}` : `${value}-${upper}`;
  return {
    name: 'quantity',
    attributes: { class: bound, normalized: `${range}${unit ?? ''}` },
    concept: { type: 'TLCConcept', eId, showAs },
  };
}

/** The concepts that the facts of a clause refer to: bodies, kinds of numbers. */
export function factConcepts(clause: Facts, links: Links): Concept[] {
  return FACT_KIND_NAMES.flatMap((kind) =>
    markingsOf(kind, clause, links).flatMap(({ marking }) => marking?.concept ?? []),
  );
}

/** The facts of a clause's title or text as elements around its words. */
export function factSpans(clause: Clause, where: Piece, links: Links): Span[] {
  return FACT_KIND_NAMES.flatMap((kind) => spansOfKind(kind, clause, where, links));
}

function spansOfKind(kind: FactKind, clause: Facts, where: Piece, links: Links): Span[] {
  return markingsOf(kind, clause, links).flatMap(({ fact, marking }) => {
    if ((fact.in ?? 'text') !== where || marking === null) return [];
    const { name, attributes, concept } = marking;
    return span(fact, name, concept ? { refersTo: `#${concept.eId}`, ...attributes } : attributes);
  });
}

function markingsOf<Kind extends FactKind>(kind: Kind, clause: Facts, links: Links) {
  return clause[kind].map((fact) => ({ fact, marking: MARKINGS[kind]?.(fact, links) ?? null }));
}

/** The marks in a clause's title or text as elements, `supplied`, `illegible` or `sic`, with the reason. */
export function markSpans(marks: readonly Mark[], { id }: Clause, where: Mark['in']): Span[] {
  return marks
    .filter((mark) => mark.clause === id && mark.in === where)
    .map((mark) => span(mark, 'inline', { name: mark.kind, title: mark.note }));
}

/** The class of a deadline: its kind, and `inferred` where its year is the plan's. */
function classOf({ kind, inferred }: Deadline): string {
  return inferred ? `${kind} inferred` : kind;
}

function span(place: { start: number; end: number }, name: string, attributes: Attributes): Span {
  const { start, end } = place;
  return { start, end, wrap: (content: ElementContent[]) => inline(name, attributes, content) };
}
