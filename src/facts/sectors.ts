import type { Clause } from '../model/clause.ts';
import type { Sector, Theme } from '../model/register.ts';

/** The words that tell what a clause is about: its title and text without the bodies made responsible, 市消防救援总队. */
export function subjectWords({ title, text, units }: Pick<Clause, 'title' | 'text' | 'units'>): string {
  let words = title ?? '';
  let done = 0;
  for (const { start, end } of units.filter((unit) => unit.in !== 'title')) {
    words += `\n${text.slice(done, start)}`;
    done = end;
  }
  return `${words}\n${text.slice(done)}`;
}

/** The sectors that a clause's words speak for, in the register's order: 非煤矿山 is not 煤矿, 各区人民政府 is not 民政. */
export function proposeSectors(words: string, sectors: readonly Sector[]): string[] {
  const refused = sectors.flatMap(({ not }) => not.map((word) => [word, null] as const));
  return propose(words, sectors, refused);
}

/** The themes that a clause's words speak for, in the register's order. */
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

/** Every id whose word stands in the words, where a longer word takes its place before a shorter one in it. */
function idsIn(words: string, entries: readonly Entry[]): Set<string> {
  const byWord = Map.groupBy(entries, ([word]) => word);
  const longestFirst = [...byWord.keys()].sort((a, b) => b.length - a.length).map(RegExp.escape);
  if (longestFirst.length === 0) return new Set();
  const matches = words.matchAll(new RegExp(longestFirst.join('|'), 'g'));
  const hits = [...matches].flatMap(([word]) => byWord.get(word) ?? []);
  return new Set(hits.flatMap(([, id]) => id ?? []));
}
