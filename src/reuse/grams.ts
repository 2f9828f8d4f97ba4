import type { Corpus } from './corpus.ts';

const [SMALLEST, LARGEST] = [1 << 16, 1 << 26];
/** In this many letters five in a row are too often equal by chance. */
const MANY = 1 << 23;

/** The length of the n-grams by which copies are found among so many letters. */
export function gramFor(letters: number): number {
  return letters < MANY ? 5 : 6;
}

/** The hash of the gram at a place, below `slots`, a power of two. */
export function slotOf(
  { codes, gram }: Pick<Corpus, 'codes' | 'gram'>,
  place: number,
  slots: number,
): number {
  let mixed = 0;
  for (let at = place; at < place + gram; at++) {
    mixed = Math.imul(mixed ^ (codes[at] ?? 0), 0x9e3779b1) ^ (mixed >>> 15);
  }
  return (mixed ^ (mixed >>> 13)) & (slots - 1);
}

/** Whether the grams at two places are equal. */
export function sameGram({ codes, gram }: Pick<Corpus, 'codes' | 'gram'>, a: number, b: number): boolean {
  for (let at = 0; at < gram; at++) if (codes[a + at] !== codes[b + at]) return false;
  return true;
}

/** The size of a hash table for the grams of so many letters. */
export function slotsFor(letters: number): number {
  let slots = SMALLEST;
  while (slots < letters * 2 && slots < LARGEST) slots *= 2;
  return slots;
}
