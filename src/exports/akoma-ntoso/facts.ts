import type { ElementContent } from 'xast';
import { documentAddress } from '../../model/addresses.ts';
import type { Clause } from '../../model/clause.ts';
import { FACT_KIND_NAMES, type FactKind, type Piece } from '../../model/fact-kinds.ts';
import type { Amount, Deadline, FactOf, Facts, Target } from '../../model/facts.ts';
import type { Mark } from '../../model/ledger.ts';
import type { Publisher } from '../publisher.ts';
import { type Attributes, inline } from '../xml.ts';
import { isDay } from './identification.ts';
import { organizationId, targetId } from './references.ts';
import type { Span } from './spans.ts';

type Links = Pick<Publisher, 'registers' | 'link'>;
/** An element around the words of a fact; null where Akoma Ntoso has none that says what is known. */
type Marking = { name: string; attributes: Attributes } | null;

/** How each kind of fact is marked: bodies, numeric targets, whole days, cited documents. */
const MARKINGS: { [Kind in FactKind]: (fact: FactOf<Kind>, links: Links) => Marking } = {
  units: (unit, { registers }) => ({
    name: 'organization',
    attributes: { refersTo: `#${organizationId(unit, registers)}`, class: unit.role },
  }),
  targets: (target) => quantity(targetId(target), target),
  deadlines: (deadline) =>
    isDay(deadline.to) ? { name: 'date', attributes: { date: deadline.to, class: classOf(deadline) } } : null,
  amounts: (amount) => quantity('quantity-amount', amount),
  citations: ({ document }, { link }) =>
    document === null ? null : { name: 'ref', attributes: { href: link(documentAddress(document)) } },
  terms: () => null,
};

/** A number with how it binds and what it comes to, `1000台`, `1-3个百分点`. */
function quantity(concept: string, { value, upper, unit, bound }: Target | Amount): Marking {
  const range = upper === null ? `${value}` : `${value}-${upper}`;
  return {
    name: 'quantity',
    attributes: { refersTo: `#${concept}`, class: bound, normalized: `${range}${unit ?? ''}` },
  };
}

/** The facts of a clause's title or text as elements around its words. */
export function factSpans(clause: Clause, where: Piece, links: Links): Span[] {
  return FACT_KIND_NAMES.flatMap((kind) => spansOfKind(kind, clause, where, links));
}

function spansOfKind<Kind extends FactKind>(kind: Kind, clause: Facts, where: Piece, links: Links): Span[] {
  return clause[kind]
    .filter((fact) => (fact.in ?? 'text') === where)
    .flatMap((fact) => {
      const marking = MARKINGS[kind](fact, links);
      return marking === null ? [] : span(fact, marking.name, marking.attributes);
    });
}

/** The marked words of a clause's title or text as elements, `supplied`, `illegible` or `sic`, with the reason. */
export function markSpans(marks: readonly Mark[], { id }: Clause, where: Mark['in']): Span[] {
  return marks
    .filter((mark) => mark.clause === id && mark.in === where)
    .map((mark) => span(mark, 'inline', { name: mark.kind, title: mark.note }));
}

/** The kind of a deadline and, where its year is the plan's and not the words', that it is inferred. */
function classOf({ kind, inferred }: Deadline): string {
  return inferred ? `${kind} inferred` : kind;
}

function span(place: { start: number; end: number }, name: string, attributes: Attributes): Span {
  const { start, end } = place;
  return { start, end, wrap: (content: ElementContent[]) => inline(name, attributes, content) };
}
