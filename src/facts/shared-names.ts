/** For each plan, the names that another plan uses too, “三管三必须”, “一网统管”. */
export function sharedNames(named: readonly ReadonlySet<string>[]): Set<string>[] {
  const counts = new Map<string, number>();
  for (const names of named) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return named.map((names) => new Set([...names].filter((name) => (counts.get(name) ?? 0) > 1)));
}
