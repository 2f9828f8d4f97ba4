import type { Element, ElementContent } from 'xast';
import { words } from '../xml.ts';

/** A stretch of a clause's text and the element that it becomes; offsets in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
  wrap: (content: ElementContent[]) => Element;
}

/**
 * The words of a text from `from` to `to` with its spans as nested elements. Of two spans that overlap, which XML cannot
 * represent, the first is kept.
 */
export function nestSpans(text: string, from: number, to: number, spans: readonly Span[]): ElementContent[] {
  const [first, ...rest] = spans
    .filter(({ start, end }) => from <= start && start < end && end <= to)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  if (!first) return from < to ? [words(text.slice(from, to))] : [];
  const { start, end, wrap } = first;
  const before = start > from ? [words(text.slice(from, start))] : [];
  return [...before, wrap(nestSpans(text, start, end, rest)), ...nestSpans(text, end, to, rest)];
}
