import { spellDocNumber } from '../../model/doc-number.ts';
import { type Fold, normalise } from '../../text/normalise.ts';
import { hasTraditional } from '../../text/simplified.ts';
import { spellNumbers } from '../../text/soft-marks.ts';

/** A word or phrase of a query. */
export interface Term {
  /** As it was typed, for messages. */
  typed: string;
  /** The normalised spellings under which documents have it. */
  spellings: string[];
}

/** The terms that a clause must have, and those that it must not have. */
export interface Query {
  all: Term[];
  none: Term[];
}

/** A number in the words of a plan counts for its clauses only as a year of four digits: “25” is in “2025年” too. */
const NUMERIC = /^\d+$/;
const YEAR_LENGTH = 4;

const TERM = /(-?)"([^"]+)"|\S+?(?=\s|$|-?"[^"]+")/g;
const YEAR = /[〔(【](\d{4})[〕)】]/g;
/** The end of a 文号 with spaces in it, “ 〔2025〕 10 号”. */
const NUMBER = /(?<=\p{Script=Han})\s*[〔[(【]\s*\d{4}\s*年?\s*[〕\])】]\s*第?\s*\d+(?:\s*[号號])?/gu;
const NUMBERED = /[〔(【]|号$/;
const NONE: Fold = new Map();

/**
 * The terms of a query, separated by white space: “提级调查 -段简”. A phrase in straight quotes keeps its spaces. A hyphen
 * excludes a term, but is part of it where no other term is left. A 文号 is one term, with or without spaces in it. A query
 * with Traditional characters needs `conversions`.
 */
export function readQuery(typed: string, conversions: Fold = NONE): Query {
  const read = (text: string): Term => ({ typed: text, spellings: spellingsOf(text, conversions) });
  const plain = typed.normalize('NFKC').replace(NUMBER, (number) => number.replaceAll(/\s/g, ''));
  const terms = [...plain.matchAll(TERM)].map(([whole, minus, phrase]) => {
    const isExcluded = phrase === undefined ? /^-./.test(whole) : minus === '-';
    return {
      isExcluded,
      whole: read(phrase ?? whole),
      rest: read(phrase ?? whole.slice(isExcluded ? 1 : 0)),
    };
  });
  const all = distinct(terms.filter(({ isExcluded }) => !isExcluded).map(({ rest }) => rest));
  if (all.length === 0) return { all: distinct(terms.map(({ whole }) => whole)), none: [] };
  return { all, none: distinct(terms.filter(({ isExcluded }) => isExcluded).map(({ rest }) => rest)) };
}

/** Some words as the terms of a query: one term, its spaces kept; none where nothing of them is left. */
export function termsOf(words: string): Term[] {
  return readQuery(`"${words}"`).all;
}

/**
 * Whether a term found in a plan's own words, such as its title, counts for all its clauses: one of several characters, and no
 * number but a year.
 */
export function canHold({ spellings: [words = ''] }: Term): boolean {
  return NUMERIC.test(words) ? words.length === YEAR_LENGTH : words.length > 1;
}

/** A query as it can be typed, “电梯 -"ISO 9001"”. */
export function printQuery({ all, none }: Query): string {
  const print = ({ typed }: Term) => (/\s/.test(typed) ? `"${typed}"` : typed);
  return [...all.map(print), ...none.map((term) => `-${print(term)}`)].join(' ');
}

/**
 * The spellings to search for: 應急乾糧 with 乾 kept and with 干; 5,000万元 as 5000万元; 长安委(2025)第10号 also as 长安委〔2025〕10号, and a 文号
 * with round brackets too. A spelling that contains another one is left out: it would find nothing more.
 */
function spellingsOf(text: string, conversions: Fold): string[] {
  const certain: Fold = new Map([...conversions].filter(([character]) => hasTraditional(character)));
  const folds = hasTraditional(text) ? [certain, conversions] : [NONE];
  const terms = folds.flatMap((fold) => spellNumbers(normalise(text, fold).text));
  const numbers = terms.filter((term) => NUMBERED.test(term)).flatMap((term) => spellDocNumber(term) ?? []);
  const years = [...terms, ...numbers].flatMap((term) => [
    term.replace(YEAR, '〔$1〕'),
    term.replace(YEAR, '($1)'),
  ]);
  const all = [...new Set([...terms, ...years])].filter(Boolean);
  return all.filter((one) => !all.some((other) => other !== one && one.includes(other)));
}

function distinct(terms: readonly Term[]): Term[] {
  const byWords = new Map(terms.map((term) => [term.spellings[0], term]));
  byWords.delete(undefined);
  return [...byWords.values()];
}
