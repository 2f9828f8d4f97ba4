/** How far two rows of letters go on alike, how many steps in each, and how many letters were changed on the way. */
export interface Extension {
  a: number;
  b: number;
  changed: number;
}

/** From where and in which direction rows are followed, and how many letters each has left. */
interface Way {
  a: number;
  b: number;
  step: 1 | -1;
  leftA: number;
  leftB: number;
}

/** What a letter that is changed, added or left out costs, where each letter of either row earns 1. */
const CHANGE = 4;
const NONE = -1_000_000;

let rows = [new Int32Array(1 << 12), new Int32Array(1 << 12)] as const;

/**
 * The farthest that two rows go on alike with few changes, after the greedy alignment with a drop-off of Zhang, Schwartz,
 * Wagner and Miller (2000): for each number of changes the farthest place on each diagonal (steps in a less steps in b),
 * diagonals given up that fell below the best by more than `drop`, as many strange letters in a row. It takes time in
 * proportion to the length and the changes.
 */
export function extend(codes: Uint16Array, way: Way, drop: number): Extension {
  const origin = makeRoom(way.leftA + way.leftB);
  let [before, now] = rows;
  const straight = slide(codes, way, 0, 0);
  let best = { a: straight, b: straight, changed: 0 };
  let top = 2 * straight;
  let [low, high] = [0, 0];
  before[origin] = straight;
  for (let changed = 1; low <= high; changed++) {
    before[origin + low - 1] = before[origin + low - 2] = NONE;
    before[origin + high + 1] = before[origin + high + 2] = NONE;
    for (let diagonal = low - 1; diagonal <= high + 1; diagonal++) {
      const a = step(codes, way, before, origin + diagonal, diagonal);
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

/** The farthest place in a on a diagonal after one change more; NONE where a row has no letter left for it. */
function step(codes: Uint16Array, way: Way, before: Int32Array, at: number, diagonal: number): number {
  const added = (before[at - 1] ?? NONE) + 1;
  const changed = (before[at] ?? NONE) + 1;
  const leftOut = before[at + 1] ?? NONE;
  const a = Math.max(added, changed, leftOut);
  const b = a - diagonal;
  if (a < 0 || b < 0 || a > way.leftA || b > way.leftB) return NONE;
  return slide(codes, way, a, b);
}

/** Goes on from a place, `a` steps in one row and `b` in the other, as long as the letters are the same. */
function slide(codes: Uint16Array, way: Way, a: number, b: number): number {
  const { step } = way;
  let steps = Math.min(way.leftA - a, way.leftB - b);
  let left = way.a + step * a;
  let right = way.b + step * b;
  const most = steps;
  while (steps > 0 && codes[left] === codes[right]) {
    steps--;
    left += step;
    right += step;
  }
  return a + most - steps;
}

/** Makes the two rows of diagonals long enough, and says where diagonal 0 is in them. */
function makeRoom(letters: number): number {
  const origin = letters + 3;
  if (rows[0].length < origin * 2) rows = [new Int32Array(origin * 4), new Int32Array(origin * 4)];
  return origin;
}
