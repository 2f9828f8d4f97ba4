/** How far two texts are nearly equal, in letters of each, and how many letters were changed, added or left out. */
interface Extension {
  a: number;
  b: number;
  changed: number;
}

/** Where an extension starts in the two texts, its direction, and how many letters each text has left. */
interface Start {
  a: number;
  b: number;
  step: 1 | -1;
  leftA: number;
  leftB: number;
}

/** The cost of a changed, added or left-out letter; each letter of either text scores 1. */
const CHANGE = 4;
const NONE = -1_000_000;

let rows = [new Int32Array(1 << 12), new Int32Array(1 << 12)] as const;

/**
 * The best extension of an equal stretch in two texts, after the greedy X-drop alignment of Zhang, Schwartz, Wagner and Miller
 * (2000): for each number of changes the farthest place on each diagonal (steps in a less steps in b), without diagonals whose
 * score is more than `drop` different letters below the best. The time grows with the length times the changes.
 */
export function extend(codes: Uint16Array, start: Start, drop: number): Extension {
  const origin = makeRoom(start.leftA + start.leftB);
  let [before, now] = rows;
  const straight = slide(codes, start, 0, 0);
  let best = { a: straight, b: straight, changed: 0 };
  let top = 2 * straight;
  let [low, high] = [0, 0];
  before[origin] = straight;
  for (let changed = 1; low <= high; changed++) {
    before[origin + low - 1] = before[origin + low - 2] = NONE;
    before[origin + high + 1] = before[origin + high + 2] = NONE;
    for (let diagonal = low - 1; diagonal <= high + 1; diagonal++) {
      const a = step(codes, start, before, origin + diagonal, diagonal);
      const b = a - diagonal;
      const score = a + b - CHANGE * changed;
      now[origin + diagonal] = score < top - 2 * drop ? NONE : a;
      if (score <= top) continue;
      top = score;
      best = { a, b, changed };
    }
    low--;
    high++;
    while (low <= high && now[origin + low] === NONE) low++;
    while (low <= high && now[origin + high] === NONE) high--;
    [before, now] = [now, before];
  }
  return best;
}

/** The farthest place in a on a diagonal with one more change; NONE beyond the end of a text. */
function step(codes: Uint16Array, start: Start, before: Int32Array, at: number, diagonal: number): number {
  const added = (before[at - 1] ?? NONE) + 1;
  const changed = (before[at] ?? NONE) + 1;
  const leftOut = before[at + 1] ?? NONE;
  const a = Math.max(added, changed, leftOut);
  const b = a - diagonal;
  if (a < 0 || b < 0 || a > start.leftA || b > start.leftB) return NONE;
  return slide(codes, start, a, b);
}

/**
 * Follows equal letters on from `a` steps in one text and `b` in the other; returns how many steps in the first that reaches.
 */
function slide(codes: Uint16Array, start: Start, a: number, b: number): number {
  const { step } = start;
  let steps = Math.min(start.leftA - a, start.leftB - b);
  let left = start.a + step * a;
  let right = start.b + step * b;
  const most = steps;
  while (steps > 0 && codes[left] === codes[right]) {
    steps--;
    left += step;
    right += step;
  }
  return a + most - steps;
}

/** Makes the two arrays of diagonals long enough, and returns the index of diagonal 0. */
function makeRoom(letters: number): number {
  const origin = letters + 3;
  if (rows[0].length < origin * 2) rows = [new Int32Array(origin * 4), new Int32Array(origin * 4)];
  return origin;
}
