import type { Span } from '../model/quote.ts';

/** A stretch that is marked with a name. */
export interface Layer extends Span {
  name: string;
}

/** Words that lie in the same layers. */
export interface Run {
  text: string;
  names: string[];
}

/** The words of a span, cut wherever a layer begins or ends: 由 | 市公安局[units] | 负责. */
export function runsOf(text: string, { start, end }: Span, layers: readonly Layer[]): Run[] {
  const own = layers.filter((layer) => layer.start < end && layer.end > start);
  const cuts = own.flatMap((layer) => [layer.start, layer.end]).filter((cut) => cut > start && cut < end);
  const borders = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, i) => ({
    text: text.slice(from, borders[i + 1]),
    names: own.filter((layer) => layer.start <= from && from < layer.end).map(({ name }) => name),
  }));
}
