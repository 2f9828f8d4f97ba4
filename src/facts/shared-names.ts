import { namesIn } from './terms.ts';

/**
 * For each of the texts of several plans the names that it shares with another one, “三管三必须”, “一网统管”: a name that a
 * plan prints only once recurs all the same where the next plan prints it too.
 */
export function sharedNames(texts: readonly string[]): Set<string>[] {
  const named = texts.map(namesIn);
  const counts = new Map<string, number>();
  for (const name of named.flatMap((names) => [...names])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return named.map((names) => new Set([...names].filter((name) => (counts.get(name) ?? 0) > 1)));
}
