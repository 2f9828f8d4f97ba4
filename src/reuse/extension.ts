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

/** What a letter that is changed, added or left out costs, where each that is the same earns 1. */
const CHANGE = 2;
const NONE = -1_000_000;

let before = new Int32Array(1 << 12);
let now = new Int32Array(1 << 12);

/**
 * The farthest that two rows go on alike with few changes, after the greedy alignment with a drop-off of Zhang, Schwartz,
 * Wagner and Miller (2000): for each number of changes the farthest place on each diagonal (steps in a less steps in b),
 * diagonals given up that fell below the best by more than `drop`, as many strange letters in a row. It takes time in
 * proportion to the length and the changes.
 */
export function extend(codes: Uint16Array, way: Way, drop: number): Extension {
  const origin = makeRoom(way.leftA + way.leftB);
  let best = { a: slide(codes, way, 0, 0), b: 0, changed: 0 };
  best.b = best.a;
  let top = best.a;
  let [low, high] = [0, 0];
  before[origin] = best.a;
  for (let changed = 1; low <= high; changed++) {
    for (const edge of [low - 2, low - 1, high + 1, high + 2]) before[origin + edge] = NONE;
    for (let diagonal = low - 1; diagonal <= high + 1; diagonal++) {
      const a = step(codes, way, origin + diagonal, diagonal);
      const score = a - diagonal / 2 - CHANGE * changed;
      now[origin + diagonal] = score < top - drop ? NONE : a;
      if (score <= top) continue;
      top = score;
      best = { a, b: a - diagonal, changed };
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
function step(codes: Uint16Array, way: Way, at: number, diagonal: number): number {
  const added = (before[at - 1] ?? NONE) + 1;
  const changed = (before[at] ?? NONE) + 1;
  const leftOut = before[at + 1] ?? NONE;
  const a = Math.max(added, changed, leftOut);
  const b = a - diagonal;
  if (a < 0 || b < 0 || a > way.leftA || b > way.leftB) return NONE;
  return slide(codes, way, a, b);
}

/** Goes on from a place, `a` steps in one row and `b` in the other, as long as the letters are the same. */
function slide(
  codes: Uint16Array,
  { a: fromA, b: fromB, step, leftA, leftB }: Way,
  a: number,
  b: number,
): number {
  let steps = 0;
  const most = Math.min(leftA - a, leftB - b);
  while (steps < most && codes[fromA + step * (a + steps)] === codes[fromB + step * (b + steps)]) steps++;
  return a + steps;
}

/** Makes the two rows of diagonals long enough, and says where diagonal 0 is in them. */
function makeRoom(letters: number): number {
  const origin = letters + 3;
  if (before.length < origin * 2) {
    before = new Int32Array(origin * 4);
    now = new Int32Array(origin * 4);
  }
  return origin;
}
