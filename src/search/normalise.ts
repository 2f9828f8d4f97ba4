/** Characters that stand for others, 應 → 应. */
export type Fold = ReadonlyMap<string, string>;

/** Words as they are compared, with the place in the original that each of their UTF-16 code units comes from. */
export interface Normalised {
  text: string;
  /** One place more than `text` is long: the last is where the original ends. */
  places: number[];
}

const NO_FOLD: Fold = new Map();

/** Other signs for the same thing: the brackets of a 文号 and the quotes of Traditional text. */
const SIGNS: Fold = new Map(
  Object.entries({ '[': '〔', ']': '〕', '「': '“', '」': '”', '『': '“', '』': '”' }),
);

const CLUSTER = /\P{M}\p{M}*/gu;
const INVISIBLE = /^\p{Cf}+$/u;
const WHITE = /^\s+$/u;
/** A letter or a digit of a script that puts spaces between words. */
const SPACED = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;

/**
 * Words as index and query compare them, “８０％ 應急” → “80%应急”: NFKC, lower case, `fold` applied, one kind of bracket
 * in a 文号. White space stays, as one space, only between two letters or digits that are not Han: “ISO 9001”.
 */
export function normalise(original: string, fold: Fold = NO_FOLD): Normalised {
  let text = '';
  const places: number[] = [];
  let gap: number | null = null;
  let last = '';
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const plain = cluster.normalize('NFKC').toLowerCase();
    if (WHITE.test(plain)) gap ??= index;
    if (WHITE.test(plain) || INVISIBLE.test(plain)) continue;
    if (gap !== null && SPACED.test(plain) && SPACED.test(last)) {
      text += ' ';
      places.push(gap);
    }
    gap = null;
    for (const character of plain) {
      const folded = fold.get(character) ?? SIGNS.get(character) ?? character;
      last = folded;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) places.push(index);
    }
  }
  return { text, places: [...places, original.length] };
}
