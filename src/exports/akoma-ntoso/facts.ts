import type { ElementContent } from 'xast';
import { documentAddress } from '../../model/addresses.ts';
import type { Clause } from '../../model/clause.ts';
import type { Deadline } from '../../model/facts.ts';
import type { Mark } from '../../model/ledger.ts';
import type { Publisher } from '../publisher.ts';
import { type Attributes, inline } from '../xml.ts';
import { isDay } from './identification.ts';
import { organizationId, targetId } from './references.ts';
import type { Span } from './spans.ts';

/** The facts of a clause as elements around its words: bodies, numeric targets, whole days, cited documents. */
export function factSpans(
  clause: Clause,
  { registers, link }: Pick<Publisher, 'registers' | 'link'>,
): Span[] {
  return [
    ...clause.units.map((unit) =>
      span(unit, 'organization', { refersTo: `#${organizationId(unit, registers)}`, class: unit.role }),
    ),
    ...clause.targets.map((target) => {
      const normalized = `${target.value}${target.unit}`;
      return span(target, 'quantity', { refersTo: `#${targetId(target)}`, class: target.bound, normalized });
    }),
    ...clause.deadlines.flatMap((deadline) =>
      isDay(deadline.to) ? span(deadline, 'date', { date: deadline.to, class: classOf(deadline) }) : [],
    ),
    ...clause.citations.flatMap((citation) =>
      citation.document === null
        ? []
        : span(citation, 'ref', { href: link(documentAddress(citation.document)) }),
    ),
  ];
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
