import type { Clause } from '../model/clause.ts';
import type { Piece } from '../model/fact-kinds.ts';
import type { Sector, Theme } from '../model/register.ts';

type Words = Pick<Clause, 'title' | 'text' | 'units'>;

/** The title and text of a clause without responsible bodies, since 市消防救援总队 does not make a clause about fire. */
export function subjectWords(clause: Words): string {
  return subjectPieces(clause)
    .map(({ words }) => words)
    .join('\n');
}

/** The title of a clause, and its text cut where responsible bodies stand, each with its offset. */
function subjectPieces({ title, text, units }: Words): { in: Piece; start: number; words: string }[] {
  const bodies = units.filter((unit) => unit.in !== 'title');
  const starts = [0, ...bodies.map(({ end }) => end)];
  return [
    { in: 'title', start: 0, words: title ?? '' },
    ...starts.map((start, index) => ({
      in: 'text' as const,
      start,
      words: text.slice(start, bodies[index]?.start),
    })),
  ];
}

/**
 * The places of a sector's words in a clause, 消防 in “排查消防隐患。（市消防救援总队）” at 2; empty where an editor has tagged the
 * clause for its meaning, without such words.
 */
export function sectorPlaces(
  clause: Words,
  sector: string,
  sectors: readonly Sector[],
): { in: Piece; start: number; end: number }[] {
  return subjectPieces(clause).flatMap(({ in: piece, start, words }) =>
    wordsIn(words, sectorLexicon(sectors))
      .filter(({ ids }) => ids.includes(sector))
      .map(({ index, word }) => ({ in: piece, start: start + index, end: start + index + word.length })),
  );
}

/** The sectors whose words occur, in the order of the register: 非煤矿山 is not 煤矿, 各区人民政府 is not 民政. */
export function proposeSectors(words: string, sectors: readonly Sector[]): string[] {
  return propose(words, sectors, sectorLexicon(sectors));
}

/** The themes whose words occur, in the order of the register. */
export function proposeThemes(words: string, themes: readonly Theme[]): string[] {
  return propose(words, themes, lexiconOf(themes.flatMap(entriesOf)));
}

type Entry = readonly [word: string, id: string | null];

/** Words with the ids that each stands for, and the pattern that finds them, the longest match first. */
interface Lexicon {
  ids: ReadonlyMap<string, string[]>;
  pattern: RegExp | null;
}

/** The lexicon of each register; cached, since every clause is asked. */
const cache = new WeakMap<readonly Sector[], Lexicon>();

function sectorLexicon(sectors: readonly Sector[]): Lexicon {
  const refused = sectors.flatMap(({ not }) => not.map((word): Entry => [word, null]));
  const lexicon = cache.get(sectors) ?? lexiconOf([...sectors.flatMap(entriesOf), ...refused]);
  cache.set(sectors, lexicon);
  return lexicon;
}

function entriesOf({ id, name, synonyms }: Sector | Theme): Entry[] {
  return [name, ...synonyms].map((word) => [word, id]);
}

function lexiconOf(entries: readonly Entry[]): Lexicon {
  const byWord = Map.groupBy(entries, ([word]) => word);
  const longestFirst = [...byWord.keys()].sort((a, b) => b.length - a.length).map(RegExp.escape);
  return {
    ids: new Map([...byWord].map(([word, own]) => [word, own.flatMap(([, id]) => id ?? [])])),
    pattern: longestFirst.length === 0 ? null : new RegExp(longestFirst.join('|'), 'g'),
  };
}

function propose(words: string, subjects: readonly (Sector | Theme)[], lexicon: Lexicon): string[] {
  const found = new Set(wordsIn(words, lexicon).flatMap(({ ids }) => ids));
  return subjects.map(({ id }) => id).filter((id) => found.has(id));
}

/** The words of a lexicon that occur, with their ids and offsets. */
function wordsIn(words: string, { ids, pattern }: Lexicon): { index: number; word: string; ids: string[] }[] {
  if (pattern === null) return [];
  return [...words.matchAll(pattern)].map(({ 0: word, index }) => ({
    index,
    word,
    ids: ids.get(word) ?? [],
  }));
}
