import type { Registers } from '../../model/register.ts';
import { normalise } from '../../text/normalise.ts';
import { pairsOf } from '../../text/pairs.ts';
import { phraseOf } from '../read/phrase.ts';

/** The words of the registers that may be suggested: for each sector and theme, and those for searching. */
export function wordsOf({ sectors, themes, words = [] }: Registers): string[] {
  const all = [
    ...words.flatMap(({ same, narrower }) => [...same, ...narrower]),
    ...[...sectors, ...themes].flatMap(({ synonyms }) => synonyms),
  ];
  return [...new Set(all)];
}

/** The words of which some bundle, given by its pairs of letters, has every pair: nearly always it has the word as well. */
export function occurringWords(words: readonly string[], bundles: readonly string[]): string[] {
  const cut = words.map((word) => ({ word, pairs: pairsOf(phraseOf(normalise(word).text).letters) }));
  const standing = new Set<string>();
  for (const pairs of bundles) {
    const known = new Set<string>();
    for (let at = 0; at < pairs.length; at += 2) known.add(pairs.slice(at, at + 2));
    for (const { word, pairs: own } of cut) if (own.every((pair) => known.has(pair))) standing.add(word);
  }
  return words.filter((word) => standing.has(word));
}
