import type { Layout } from './layout.ts';

const [SMALLEST, LARGEST] = [1 << 16, 1 << 26];
/** From how many letters of all plans on five in a row are too often the same by chance. */
const MANY = 1 << 23;

/** How many letters a gram has among so many: the shortest words by which a copy is recognised. */
export function gramFor(letters: number): number {
  return letters < MANY ? 5 : 6;
}

/** A number for the gram that begins at a place, below `slots`, a power of two; two grams may have the same one. */
export function slotOf(
  { codes, gram }: Pick<Layout, 'codes' | 'gram'>,
  place: number,
  slots: number,
): number {
  let mixed = 0;
  for (let at = place; at < place + gram; at++) {
    mixed = Math.imul(mixed ^ (codes[at] ?? 0), 0x9e3779b1) ^ (mixed >>> 15);
  }
  return (mixed ^ (mixed >>> 13)) & (slots - 1);
}

/** Whether the same gram begins at two places. */
export function sameGram({ codes, gram }: Pick<Layout, 'codes' | 'gram'>, a: number, b: number): boolean {
  for (let at = 0; at < gram; at++) if (codes[a + at] !== codes[b + at]) return false;
  return true;
}

/** How many slots keep the grams of so many letters apart. */
export function slotsFor(letters: number): number {
  let slots = SMALLEST;
  while (slots < letters * 2 && slots < LARGEST) slots *= 2;
  return slots;
}
