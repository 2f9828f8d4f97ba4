import type { Clause } from '../model/clause.ts';
import type { LogEntry } from '../model/log.ts';
import { printedWords } from '../model/words.ts';

type Change = LogEntry['changes'][number];

/** The letters that are told around a change. */
const AROUND = 4;

/** What changed between two editions of a plan, clause by clause: 三十家 became 三十三家. */
export function changesBetween(before: readonly Clause[], after: readonly Clause[]): Change[] {
  const [old, now] = [wordsById(before), wordsById(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((clause) => {
    const [was, is] = [old.get(clause) ?? '', now.get(clause) ?? ''];
    return was === is ? [] : [{ clause, ...narrowed(was, is) }];
  });
}

function wordsById(clauses: readonly Clause[]): Map<string, string> {
  return new Map(clauses.map((clause) => [clause.id, printedWords(clause)]));
}

/** The words that differ, with some around them; all words of a clause that came or went. */
function narrowed(was: string, is: string): Pick<Change, 'before' | 'after'> {
  if (was === '' || is === '') return { before: was, after: is };
  const shorter = Math.min(was.length, is.length);
  let first = 0;
  while (first < shorter && was[first] === is[first]) first++;
  let last = 0;
  while (last < shorter - first && was.at(-1 - last) === is.at(-1 - last)) last++;
  const cut = (words: string) =>
    words.slice(Math.max(0, first - AROUND), words.length - Math.max(0, last - AROUND));
  return { before: cut(was), after: cut(is) };
}
