import type { Layout } from './layout.ts';

/** Most grams are shared by chance: one is followed only where a glance around it finds a few letters more. */
export const GLANCE = { drop: 5, letters: 4 };
/** Of the letters that a glance finds more than half are the same in both rows, so at least so many. */
const COMMON = Math.ceil((GLANCE.letters + 1) / 2);
/**
 * The first so many of these are no farther off. Before the last of them stand the others and strange letters: as many as
 * `drop`, one for each of the others, which make good for it, and one that was changed last.
 */
const REACH = GLANCE.drop + 2 * COMMON;

type Row = Pick<Layout, 'codes' | 'gram'>;

/** Which letters are near a place, before and behind the gram that begins there: they are marked with the place. */
export interface Surroundings {
  place: number;
  before: Uint32Array;
  behind: Uint32Array;
}

/** The surroundings of no place. */
export function noSurroundings(): Surroundings {
  return { place: 0, before: new Uint32Array(1 << 16), behind: new Uint32Array(1 << 16) };
}

/**
 * Whether a glance around the same gram at two places may find enough: it does not where few of the letters near one are
 * near the other. Told much sooner than by a glance; soonest for one place with one after the other.
 */
export function mayBeAlike(around: Surroundings, layout: Row, place: number, other: number): boolean {
  if (around.place !== place) lookAround(around, layout, place);
  const { before, behind } = around;
  const { codes, gram } = layout;
  let common = 0;
  for (let step = 1; step <= REACH; step++) {
    if (before[codes[other - step] ?? 0] === place) common++;
    if (behind[codes[other + gram - 1 + step] ?? 0] === place) common++;
  }
  return common >= COMMON;
}

function lookAround(around: Surroundings, { codes, gram }: Row, place: number): void {
  around.place = place;
  for (let step = 1; step <= REACH; step++) {
    around.before[codes[place - step] ?? 0] = place;
    around.behind[codes[place + gram - 1 + step] ?? 0] = place;
  }
}
