/** The overlapping pairs of letters, 提级调 → 提级, 级调. */
export function pairsOf(letters: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at < letters.length - 1; at++) pairs.push(letters.slice(at, at + 2));
  return pairs;
}
