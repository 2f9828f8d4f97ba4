import { normalise } from '../../text/normalise.ts';
import { patternOf } from '../../text/soft-marks.ts';
import type { Suggestion } from './files.ts';
import { isLatin, NO_READINGS, pinyinFit, type Readings } from './pinyin.ts';

const MAX_SUGGESTIONS = 8;

/**
 * The suggestions that contain some normalised words or are read as pinyin of them, those that begin with them first: “ranqi”
 * and “rq” suggest 燃气. Pinyin needs the readings of characters.
 */
export function suggestionsFor(
  words: string,
  all: readonly Suggestion[],
  readings: Readings = NO_READINGS,
): Suggestion[] {
  if (words === '') return [];
  const rankOf = ranking(words, readings);
  const ranked = all.map((suggestion) => ({ suggestion, rank: rankOf(suggestion) }));
  const fitting = ranked.filter((one): one is { suggestion: Suggestion; rank: number } => one.rank !== null);
  const sorted = fitting.sort((a, b) => a.rank - b.rank).map(({ suggestion }) => suggestion);
  return [...new Map(sorted.toReversed().map((one) => [one.text, one])).values()]
    .reverse()
    .slice(0, MAX_SUGGESTIONS);
}

/** The rank of a suggestion: 0 where it begins with what was typed; null where it does not have it. */
function ranking(words: string, readings: Readings): (suggestion: Suggestion) => number | null {
  const pattern = patternOf(words);
  // A 文号 is suggested for any kind of bracket.
  const asNumber = patternOf(words.replace(/[(【]/, '〔').replace(/[)】]/, '〕'));
  const isPinyin = isLatin(words) && readings.size > 0;
  return ({ kind, text }) => {
    const normalised = normalisedOf(text);
    const place = normalised.search(kind === 'number' ? asNumber : pattern);
    if (place >= 0) return place === 0 ? 0 : 2;
    return isPinyin ? pinyinFit(words, normalised, readings) : null;
  };
}

/** The same suggestions are looked through with every letter. */
const cache = new Map<string, string>();

function normalisedOf(text: string): string {
  const known = cache.get(text) ?? normalise(text).text;
  cache.set(text, known);
  return known;
}
