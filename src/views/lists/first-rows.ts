/** The first rows of groups, such as the clauses of the newest plans; the last group may lose some. */
export function firstEntries<G extends { entries: readonly unknown[] }>(
  groups: readonly G[],
  count: number,
): G[] {
  const first: G[] = [];
  let left = count;
  for (const group of groups) {
    if (left <= 0) break;
    first.push({ ...group, entries: group.entries.slice(0, left) });
    left -= group.entries.length;
  }
  return first;
}
