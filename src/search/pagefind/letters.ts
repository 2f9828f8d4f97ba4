/**
 * Pagefind indexes letters and digits only, folds accents and cuts words at punctuation. So every character is written as a
 * letter that it leaves alone: Han of the basic block as themselves, all others as Han of Extension A.
 */
const EXTENSION_A = 0x3400;
const BLOCKS: readonly { from: number; to: number; at: number }[] = [
  { from: 0x0000, to: 0x03ff, at: EXTENSION_A },
  { from: 0x2000, to: 0x30ff, at: EXTENSION_A + 0x0400 },
];
const OTHERS = /[^\u4e00-\u9fff]/gu;
/** Any other character is written as three letters, seven bits of its code point in each of the last two. */
const [HIGH, MIDDLE, LOW] = [0x4900, 0x4980, 0x4a00];

/** The letter after the last character of a passage. */
export const END = '\u4a80';

/** Normalised words in letters; one text contains another exactly where its letters contain the other's. */
export function lettersOf(normalised: string): string {
  return normalised.replace(OTHERS, letterOf);
}

function letterOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const block = BLOCKS.find(({ from, to }) => code >= from && code <= to);
  if (block) return String.fromCharCode(block.at + code - block.from);
  return String.fromCharCode(HIGH + (code >> 14), MIDDLE + ((code >> 7) & 127), LOW + (code & 127));
}
