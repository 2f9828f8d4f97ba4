import type { Clause } from '../model/clause.ts';
import type { Sector, Theme } from '../model/register.ts';

/** The title and text of a clause without responsible bodies, since 市消防救援总队 does not make a clause about fire. */
export function subjectWords({ title, text, units }: Pick<Clause, 'title' | 'text' | 'units'>): string {
  let words = title ?? '';
  let done = 0;
  for (const { start, end } of units.filter((unit) => unit.in !== 'title')) {
    words += `\n${text.slice(done, start)}`;
    done = end;
  }
  return `${words}\n${text.slice(done)}`;
}

/** The sectors whose words occur, in the order of the register: 非煤矿山 is not 煤矿, 各区人民政府 is not 民政. */
export function proposeSectors(words: string, sectors: readonly Sector[]): string[] {
  const refused = sectors.flatMap(({ not }) => not.map((word) => [word, null] as const));
  return propose(words, sectors, refused);
}

/** The themes whose words occur, in the order of the register. */
export function proposeThemes(words: string, themes: readonly Theme[]): string[] {
  return propose(words, themes, []);
}

type Entry = readonly [word: string, id: string | null];

function propose(words: string, subjects: readonly (Sector | Theme)[], refused: readonly Entry[]): string[] {
  const entries: Entry[] = subjects.flatMap(({ id, name, synonyms }) =>
    [name, ...synonyms].map((word) => [word, id] as const),
  );
  const found = idsIn(words, [...entries, ...refused]);
  return subjects.map(({ id }) => id).filter((id) => found.has(id));
}

/** The ids of all words that occur; the longest match counts. */
function idsIn(words: string, entries: readonly Entry[]): Set<string> {
  const byWord = Map.groupBy(entries, ([word]) => word);
  const longestFirst = [...byWord.keys()].sort((a, b) => b.length - a.length).map(RegExp.escape);
  if (longestFirst.length === 0) return new Set();
  const matches = words.matchAll(new RegExp(longestFirst.join('|'), 'g'));
  const hits = [...matches].flatMap(([word]) => byWord.get(word) ?? []);
  return new Set(hits.flatMap(([, id]) => id ?? []));
}
