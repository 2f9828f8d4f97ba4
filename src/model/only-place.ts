import { lineAt, nearestPlace, placesOfQuote, type Span } from './quote.ts';

/** The only place of words in a text. Throws a RangeError that says where else they occur, or what is nearest. */
export function onlyPlace(text: string, quote: string, before?: string): Span {
  const places = placesOfQuote(text, quote, before);
  const [place] = places;
  if (!place) throw new RangeError(`“${quote}” is not in the document${nearestHint(text, quote, before)}`);
  if (places.length > 1)
    throw ambiguousQuoteError(
      text,
      `“${quote}”`,
      places,
      'quote more words, or give the words in front as “before”',
    );
  return place;
}

/** An error that lists the lines of words that occur more than once. */
export function ambiguousQuoteError(
  text: string,
  words: string,
  places: readonly Span[],
  remedy: string,
): RangeError {
  const lines = places.map(({ start }) => lineAt(text, start));
  return new RangeError(`${words} occurs ${places.length} times, in lines ${lines.join(', ')}; ${remedy}`);
}

/** What is nearest to words that are not in a text, with its line. */
export function nearestHint(text: string, quote: string, before = ''): string {
  const place = nearestPlace(text, before + quote);
  if (!place) return ', nor anything like it';
  return `; nearest is line ${lineAt(text, place.start)}, “${text.slice(place.start, place.end).replaceAll(/\s*\n\s*/g, ' / ')}”`;
}
