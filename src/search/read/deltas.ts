/** The difference of each number to the one before, [3, 8, 12] → [3, 5, 4]; those of sorted numbers take less room in a file. */
export function encodeDeltas(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}

/** The running sums of some numbers, the inverse of `encodeDeltas`: [3, 5, 4] → [3, 8, 12]. */
export function decodeDeltas(deltas: readonly number[]): number[] {
  let sum = 0;
  return deltas.map((delta) => (sum += delta));
}

/** The index of the last of some sorted numbers that is not greater than `number`, [0, 3, 8] and 7 → 1; 0 where none is. */
export function floorIndex(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= number) low = middle;
    else high = middle;
  }
  return low;
}
