import { normalise } from '../../text/normalise.ts';
import type { Suggestion } from './files.ts';

/** How many suggestions are shown. */
const SHOWN = 8;

/** The suggestions that contain what was typed, those that begin with it first. */
export function suggestionsFor(typed: string, all: readonly Suggestion[]): Suggestion[] {
  if (typed === '') return [];
  // A 文号 is offered whichever brackets it was begun with.
  const asNumber = typed.replace(/[(【]/, '〔').replace(/[)】]/, '〕');
  const places = all.map((suggestion) => ({
    suggestion,
    place: normalise(suggestion.text).text.indexOf(suggestion.kind === 'number' ? asNumber : typed),
  }));
  const fitting = places.filter(({ place }) => place >= 0);
  return fitting
    .sort((a, b) => Number(a.place > 0) - Number(b.place > 0))
    .slice(0, SHOWN)
    .map(({ suggestion }) => suggestion);
}
