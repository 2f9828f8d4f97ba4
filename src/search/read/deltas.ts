/** Rising numbers as the step to each from the one before it, [3, 8, 12] → [3, 5, 4], which take less room in a file. */
export function stepsOf(rising: readonly number[]): number[] {
  return rising.map((number, at) => number - (rising[at - 1] ?? 0));
}

/** The numbers that some steps lead to, [3, 5, 4] → [3, 8, 12]. */
export function sumsOf(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** Which of some rising numbers is the last that is not greater than another one, [0, 3, 8] and 7 → 1; 0 where none is. */
export function placeAmong(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= number) low = middle;
    else high = middle;
  }
  return low;
}
