/**
 * Of the names in each of several plans those that it shares with another one, “三管三必须”, “一网统管”: a name that a plan
 * prints only once recurs all the same where the next plan prints it too.
 */
export function sharedNames(named: readonly ReadonlySet<string>[]): Set<string>[] {
  const counts = new Map<string, number>();
  for (const names of named) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return named.map((names) => new Set([...names].filter((name) => (counts.get(name) ?? 0) > 1)));
}
