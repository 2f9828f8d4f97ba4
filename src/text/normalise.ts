/** Characters that are compared as others, 應 → 应. */
export type Fold = ReadonlyMap<string, string>;

/** A text as it is compared. */
interface Normalised {
  text: string;
  /** The offset in the original of each code unit of `text`, and after them the length of the original. */
  offsets: number[];
}

const NO_FOLD: Fold = new Map();

/** What stands between the digits of a number in groups of three, 5,000, wherever words are compared. */
export const SEPARATOR = '⸴';
const GROUPED = /\d(?:,\d{3})+(?!\d)/g;

/** Variants of the brackets of a 文号, of quotation marks, dashes and dots, each with the sign that it is compared as. */
const SIGNS: Fold = new Map(
  ['[〔', ']〕', '「『‘‚‛„‟〝«‹“', '」』’〞〟»›”', '‐‑‒–—―−-', '•・‧∙⋅·'].flatMap((signs) => {
    const all = [...signs];
    return all.map((sign): [string, string] => [sign, all.at(-1) ?? sign]);
  }),
);

const BASE = /\P{M}/u;
const CLUSTER = /\P{M}\p{M}*/gu;
const INVISIBLE = /^\p{Cf}+$/u;
const WHITE = /^\s+$/u;
const SPACE = ' ';
/** A letter or digit of a script that is written with spaces between words. */
const SPACED = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;

/**
 * A text as index and query compare it, “８０％ 應急” → “80%应急”: NFKC, lower case, `fold` applied, invisible characters left
 * out, one kind of quotation mark, of dash, of dot and of bracket in a 文号, `SEPARATOR` for the comma in “5,000”. White space
 * is one space between two letters or digits that are not Han, “ISO 9001”, and left out elsewhere.
 */
export function normalise(original: string, fold: Fold = NO_FOLD): Normalised {
  let text = '';
  const offsets: number[] = [];
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
      offsets.push(gap);
    }
    gap = null;
    for (const character of plain) {
      const folded = fold.get(character) ?? SIGNS.get(character) ?? character;
      last = folded;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) offsets.push(index);
    }
  }
  return { text: markGroups(text), offsets: [...offsets, original.length] };
}

function markGroups(text: string): string {
  if (!text.includes(',')) return text;
  return text.replace(GROUPED, (number) => number.replaceAll(',', SEPARATOR));
}

/** A long text has few different clusters. */
const cache = new Map<string, string>();

/** A cluster in NFKC and lower case: a space for white space, the empty string for invisible characters. */
function plainOf(cluster: string): string {
  const cached = cache.get(cluster);
  if (cached !== undefined) return cached;
  const lower = cluster.normalize('NFKC').toLowerCase();
  const plain = WHITE.test(lower) ? SPACE : INVISIBLE.test(lower) ? '' : lower;
  cache.set(cluster, plain);
  return plain;
}
