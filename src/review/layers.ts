import { unreadUnits } from '../facts/units.ts';
import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES } from '../model/fact-kinds.ts';
import type { Span } from '../model/quote.ts';
import { type Place, spanInPlan } from '../model/words.ts';
import type { Layer } from './runs.ts';

/** What is marked in the words of a part: its number and title, its facts, and words among bodies that were not understood. */
export function layersOf({ clause, place }: { clause: Clause; place: Place }): Layer[] {
  const { number, title, text, kind } = clause;
  const titleEnd = place.titleStart + (title?.length ?? 0);
  const facts = FACT_KIND_NAMES.flatMap((name) =>
    clause[name].map((fact) => ({
      name: `fact fact-${name}`,
      ...spanInPlan(fact, place),
    })),
  );
  const readable = kind !== 'frame' && kind !== 'signature';
  const unread = (words: string, from: number) =>
    (readable ? unreadUnits(words) : [])
      .map((span) => ({ name: 'unread', ...shift(span, from) }))
      .filter((span) => !facts.some((fact) => fact.start < span.end && span.start < fact.end));
  return [
    ...(number === null ? [] : [{ name: 'number', start: place.start, end: place.start + number.length }]),
    ...(title === null ? [] : [{ name: 'heading', start: place.titleStart, end: titleEnd }]),
    ...facts,
    ...unread(title ?? '', place.titleStart),
    ...unread(text, place.textStart),
  ];
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
