import { spellDocNumber } from '../../model/doc-number.ts';
import { type Fold, normalise } from '../../text/normalise.ts';
import { hasTraditional, isTraditional } from '../../text/simplified.ts';

/** One thing that someone is looking for. */
export interface Term {
  /** As it was typed, for messages. */
  typed: string;
  /** The normalised spellings under which it stands in documents. */
  spellings: string[];
}

/** What someone is looking for: clauses with all of these, and none of those. */
export interface Query {
  all: Term[];
  none: Term[];
}

const TERM = /(-?)"([^"]+)"|\S+?(?=\s|$|-?"[^"]+")/g;
const YEAR = /[〔(【](\d{4})[〕)】]/g;
/** The end of a 文号 whose parts may stand apart: “ 〔2025〕 10 号”. */
const NUMBER = /(?<=\p{Script=Han})\s*[〔[(【]\s*\d{4}\s*年?\s*[〕\])】]\s*第?\s*\d+(?:\s*[号號])?/gu;
const NUMBERED = /[〔(【]|号$/;
const NONE: Fold = new Map();

/**
 * The terms of a query: words between white space, “提级调查 -段简”; a phrase in straight quotes keeps its spaces; a
 * hyphen leaves a term out where another one is looked for, and is a hyphen where none is. A 文号 is one term, spaces in
 * it or not. `conversions` are needed where the query has Traditional characters.
 */
export function readQuery(typed: string, conversions: Fold = NONE): Query {
  const read = (text: string): Term => ({ typed: text, spellings: spellingsOf(text, conversions) });
  const plain = typed.normalize('NFKC').replace(NUMBER, (number) => number.replaceAll(/\s/g, ''));
  const terms = [...plain.matchAll(TERM)].map(([whole, minus, phrase]) => {
    const out = phrase === undefined ? /^-./.test(whole) : minus === '-';
    return { out, whole: read(phrase ?? whole), rest: read(phrase ?? whole.slice(out ? 1 : 0)) };
  });
  const all = terms.filter(({ out }) => !out).map(({ rest }) => rest);
  if (distinct(all).length === 0) return { all: distinct(terms.map(({ whole }) => whole)), none: [] };
  return { all: distinct(all), none: distinct(terms.filter(({ out }) => out).map(({ rest }) => rest)) };
}

/** A query as it can be typed, “电梯 -"ISO 9001"”. */
export function printQuery({ all, none }: Query): string {
  const print = ({ typed }: Term) => (/\s/.test(typed) ? `"${typed}"` : typed);
  return [...all.map(print), ...none.map((term) => `-${print(term)}`)].join(' ');
}

/**
 * 應急乾糧 is looked for with 乾 kept and with 干; 长安委(2025)第10号 also as 长安委〔2025〕10号, and a 文号 with round
 * brackets too. A spelling that contains another one finds nothing that the other does not.
 */
function spellingsOf(text: string, conversions: Fold): string[] {
  const certain: Fold = new Map([...conversions].filter(([character]) => isTraditional(character)));
  const folds = hasTraditional(text) ? [certain, conversions] : [NONE];
  const terms = folds.map((fold) => normalise(text, fold).text);
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
