import { normalise } from '../../text/normalise.ts';
import { patternOf } from '../../text/soft-marks.ts';
import type { Suggestion } from './files.ts';

const MAX_SUGGESTIONS = 8;

/** The suggestions that contain some normalised words, those that begin with them first. */
export function suggestionsFor(words: string, all: readonly Suggestion[]): Suggestion[] {
  if (words === '') return [];
  // A 文号 is suggested for any kind of bracket.
  const asNumber = words.replace(/[(【]/, '〔').replace(/[)】]/, '〕');
  const places = all.map((suggestion) => ({
    suggestion,
    place: normalise(suggestion.text).text.search(patternOf(suggestion.kind === 'number' ? asNumber : words)),
  }));
  const fitting = places.filter(({ place }) => place >= 0);
  return fitting
    .sort((a, b) => Number(a.place > 0) - Number(b.place > 0))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ suggestion }) => suggestion);
}
