import { normalise } from '../../text/normalise.ts';
import type { Bundle } from './bundle.ts';
import type { PlaceNames, Suggestion } from './files.ts';
import { passagesOf } from './passages.ts';
import { offsetsFor, phraseOf } from './phrase.ts';
import { isLatin, type Readings, soundAlike } from './pinyin.ts';
import type { Term } from './query.ts';
import type { Searcher } from './searcher.ts';
import { edgesOf } from './segments.ts';
import { suggestionsFor } from './suggestions.ts';

/** How many clauses are read for a character that may be wrong, in a small bundle and in a large one. */
const READ = { small: 6, large: 2 };
const LARGE = 1000;

/** How many homophones of the first of two characters are looked up. */
const MAX_HOMOPHONES = 12;

const HAN = /^\p{Script=Han}{2,}$/u;

/**
 * Spellings near a term that stands nowhere, likely ones first: what pinyin is read as, ranqi → 燃气; words that sound alike,
 * 点梯 → 电梯; words with one other character, 应急物质 → 应急物资. Most of them are in the index.
 */
export async function nearSpellings(
  searcher: Searcher,
  { spellings: [words = ''] }: Term,
): Promise<string[]> {
  if (isLatin(words)) return completionsOf(searcher, words);
  if (!HAN.test(words)) return [];
  const [readings, suggestions] = await Promise.all([
    searcher.readings(),
    searcher.file<Suggestion[]>('suggestions.pack'),
  ]);
  const [newest] = (await searcher.catalog()).bundles;
  const alikeFirst = alikeCharacters(words[0] ?? '', suggestions, readings);
  const indexed = newest ? await wordsWithOneOther(await searcher.bundle(newest), words, alikeFirst) : [];
  const known = suggestions.flatMap(({ text }) => runsOf(text, words.length));
  const alike = [...known, ...indexed].filter(
    (other) => other !== words && soundAlike(words, other, readings),
  );
  const whole = suggestions.map(({ text }) => text).filter((text) => isOneOff(words, text));
  return [...new Set([...alike, ...whole, ...indexed])];
}

/** What is suggested for pinyin, names of places first. */
async function completionsOf(searcher: Searcher, words: string): Promise<string[]> {
  const [readings, suggestions, places] = await Promise.all([
    searcher.readings(),
    searcher.file<Suggestion[]>('suggestions.pack'),
    searcher.file<PlaceNames>('places.pack'),
  ]);
  const named = places.toReversed().map((text): Suggestion => ({ kind: 'word', text }));
  return suggestionsFor(words, [...named, ...suggestions], readings).map(({ text }) => text);
}

/** Every run of so many Han in a text. */
function runsOf(text: string, length: number): string[] {
  const starts = Array.from({ length: Math.max(text.length - length + 1, 0) }, (_, at) => at);
  return starts.map((at) => text.slice(at, at + length)).filter((run) => HAN.test(run));
}

/** Whether two words of the same length, at least three, differ in one character. */
function isOneOff(words: string, other: string): boolean {
  if (words.length !== other.length || words.length < 3) return false;
  return Array.from(words).filter((one, at) => one !== other[at]).length === 1;
}

/** The other characters in some suggestions that are read like one. */
function alikeCharacters(one: string, suggestions: readonly Suggestion[], readings: Readings): string[] {
  const characters = new Set(suggestions.flatMap(({ text }) => [...text]));
  return [...characters].filter((other) => other !== one && soundAlike(one, other, readings));
}

/** Words in a bundle that differ from others in one character, 提及调查 → 提级调查; frequent ones first. */
async function wordsWithOneOther(bundle: Bundle, words: string, alike: readonly string[]): Promise<string[]> {
  const wildcards = Array.from(words, (_, at) => wordsWithOtherAt(bundle, words, at));
  const found = (await Promise.all([...wildcards, homophonesOf(bundle, words, alike)])).flat();
  const timesOf = (one: string) => found.filter((other) => other === one).length;
  const others = [...new Set(found)].filter((other) => other !== words);
  return others.sort((a, b) => timesOf(b) - timesOf(a));
}

/** Of two characters, those words in a small bundle in which the first one is another of the same sound, 点梯 → 电梯. */
async function homophonesOf(bundle: Bundle, words: string, alike: readonly string[]): Promise<string[]> {
  if (words.length > 2 || bundle.size >= LARGE) return [];
  const tried = alike.slice(0, MAX_HOMOPHONES).map(async (one) => {
    const other = one + words.slice(1);
    return (await bundle.find(phraseOf(other), [0])).size > 0 ? [other] : [];
  });
  return (await Promise.all(tried)).flat();
}

/** Whole words in the bundle with any character in the place of the one at `wildcard`. */
async function wordsWithOtherAt(bundle: Bundle, words: string, wildcard: number): Promise<string[]> {
  const offsets = offsetsWithout(bundle, words, wildcard);
  if (offsets.length === 0) return [];
  const count = bundle.size < LARGE ? READ.small : READ.large;
  const phrase = phraseOf(words.length === 2 ? words.slice(0, 1) : words);
  const records = [...(await bundle.find(phrase, offsets)).keys()].slice(0, count);
  const pattern = new RegExp(`${words.slice(0, wildcard)}\\p{Script=Han}${words.slice(wildcard + 1)}`, 'gu');
  const read = await Promise.all(records.map((record) => bundle.record(record)));
  return read.flatMap(({ clause, fold }) =>
    (clause ? passagesOf(clause) : []).flatMap((passage) =>
      wholeWords(normalise(passage, fold).text, pattern),
    ),
  );
}

/** The matches of a pattern in a text that begin and end where words do: 化学品安全 has no 学品安全. */
function wholeWords(text: string, pattern: RegExp): string[] {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return [];
  const edges = edgesOf(text);
  return matches
    .filter(({ 0: { length }, index }) => edges.has(index) && edges.has(index + length))
    .map(([one]) => one);
}

/** The pairs without the wildcard in them; of two characters the first one alone. */
function offsetsWithout(bundle: Bundle, words: string, wildcard: number): number[] {
  if (words.length === 2) return wildcard === 1 ? [0] : [];
  const offsets = offsetsFor(bundle, words).filter((at) => at !== wildcard && at + 1 !== wildcard);
  // In a large bundle only those that the search has fetched already: a guess is not worth another chunk.
  return bundle.size < LARGE
    ? offsets
    : offsets.filter((at) => bundle.costOf([words.slice(at, at + 2)]) === 0);
}
