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

const BASE = /\P{M}/u;
const CLUSTER = /\P{M}\p{M}*/gu;
const INVISIBLE = /^\p{Cf}+$/u;
const WHITE = /^\s+$/u;
const SPACE = ' ';
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
  let end = Math.max(original.search(BASE), 0);
  for (const cluster of original.match(CLUSTER) ?? []) {
    const index = end;
    end += cluster.length;
    const plain = plainOf(cluster);
    if (plain === SPACE) gap ??= index;
    if (plain === SPACE || plain === '') continue;
    if (gap !== null && SPACED.test(plain) && SPACED.test(last)) {
      text += SPACE;
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

/** What clusters are compared as: a long text has few different ones. */
const plains = new Map<string, string>();

/** A cluster before anything is folded: one space for white space, nothing for what cannot be seen. */
function plainOf(cluster: string): string {
  const known = plains.get(cluster);
  if (known !== undefined) return known;
  const lower = cluster.normalize('NFKC').toLowerCase();
  const plain = WHITE.test(lower) ? SPACE : INVISIBLE.test(lower) ? '' : lower;
  plains.set(cluster, plain);
  return plain;
}
