import type { Corpus } from './corpus.ts';

/** Most shared grams are chance: a match is extended in full only where a trial with this `drop` adds `letters` letters. */
export const PREFILTER = { drop: 5, letters: 4 };
/** More than half of the letters of such an extension are equal, so at least so many. */
const COMMON = Math.ceil((PREFILTER.letters + 1) / 2);
/**
 * How far from the gram they can be: between the gram and the last of them are the other equal letters and as many different
 * ones, each made up for by an equal one, further different ones up to `drop`, and one changed last.
 */
const REACH = PREFILTER.drop + 2 * COMMON;

type Letters = Pick<Corpus, 'codes' | 'gram'>;

/**
 * The letters before and after the gram at `place`, in tables by letter code: the entry of a letter that is near is `place`.
 */
export interface Neighbourhood {
  place: number;
  before: Uint32Array;
  after: Uint32Array;
}

/** A neighbourhood to be reused for all places. */
export function emptyNeighbourhood(): Neighbourhood {
  return { place: 0, before: new Uint32Array(1 << 16), after: new Uint32Array(1 << 16) };
}

/**
 * Whether a short extension of the same gram at two places can find enough letters: false where few letters near one place are
 * near the other. Much faster than the extension, most of all for one place with many others in turn.
 */
export function mayExtend(
  neighbourhood: Neighbourhood,
  corpus: Letters,
  place: number,
  other: number,
): boolean {
  if (neighbourhood.place !== place) markNeighbours(neighbourhood, corpus, place);
  const { before, after } = neighbourhood;
  const { codes, gram } = corpus;
  let common = 0;
  for (let step = 1; step <= REACH; step++) {
    if (before[codes[other - step] ?? 0] === place) common++;
    if (after[codes[other + gram - 1 + step] ?? 0] === place) common++;
  }
  return common >= COMMON;
}

function markNeighbours(neighbourhood: Neighbourhood, { codes, gram }: Letters, place: number): void {
  neighbourhood.place = place;
  for (let step = 1; step <= REACH; step++) {
    neighbourhood.before[codes[place - step] ?? 0] = place;
    neighbourhood.after[codes[place + gram - 1 + step] ?? 0] = place;
  }
}
