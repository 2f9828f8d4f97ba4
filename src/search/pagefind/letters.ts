/**
 * Pagefind keeps only letters and digits, folds accents and cuts words at signs. So every character is written as a
 * letter that it leaves alone: Han as themselves, all others as Han of Extension A, which are written the same way.
 */
const SPARE = 0x3400;
const BLOCKS: readonly { from: number; to: number; at: number }[] = [
  { from: 0x0000, to: 0x03ff, at: SPARE },
  { from: 0x2000, to: 0x30ff, at: SPARE + 0x0400 },
];
const OTHERS = /[^\u4e00-\u9fff]/gu;
const [HIGH, MIDDLE, LOW] = [0x4900, 0x4980, 0x4a00];

/** The letter that stands after the last character of a piece. */
export const END = '\u4a80';

/** Normalised words in letters: what contains them contains their letters, and the other way round. */
export function lettersOf(normalised: string): string {
  return normalised.replace(OTHERS, letterOf);
}

/** The overlapping pairs of letters, 提级调 → 提级, 级调, and with the end of its piece 调END. */
export function pairsOf(letters: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at < letters.length - 1; at++) pairs.push(letters.slice(at, at + 2));
  return pairs;
}

function letterOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const block = BLOCKS.find(({ from, to }) => code >= from && code <= to);
  if (block) return String.fromCharCode(block.at + code - block.from);
  return String.fromCharCode(HIGH + (code >> 14), MIDDLE + ((code >> 7) & 127), LOW + (code & 127));
}
