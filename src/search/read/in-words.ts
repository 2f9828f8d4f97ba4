import type { Search } from './address.ts';
import type { PlaceNames, RelatedWords } from './files.ts';
import { type Query, readQuery, type Term } from './query.ts';
import { knownWords, relatedQueries } from './related.ts';
import { runSearch, type SearchResult, TRIAL } from './search.ts';
import type { Searcher } from './searcher.ts';
import { wordsIn } from './segments.ts';

/** Shorter terms are words, or words with a slip in them; in a question those of fewer characters. */
const LONG = 5;
const SOME = 4;
const HAN = /^\p{Script=Han}+$/u;

type Find = (terms: readonly Term[]) => Promise<SearchResult | null>;

/**
 * What the words of long terms find together, 养老院消防 → 养老机构 消防: each word that stands nowhere is replaced by a related
 * one. A question may lose words that nothing has, or has together with the others. Null where that finds nothing.
 */
export async function findInWords(
  searcher: Searcher,
  search: Search,
  query: Query,
  { isQuestion, places }: { isQuestion: boolean; places: PlaceNames },
): Promise<SearchResult | null> {
  const find: Find = async (terms) => {
    const limits = (await searcher.isSmall()) ? undefined : TRIAL;
    const result = await runSearch(searcher, search, { ...query, all: [...terms] }, limits);
    return terms.length > 0 && result.groups.length > 0 ? result : null;
  };
  const related = await searcher.file<RelatedWords>('related.pack');
  const isScope = ({ spellings: [words = ''] }: Term) => !HAN.test(words) || places.includes(words);
  const scopes = query.all.filter(isScope);
  const subjects = query.all.filter((term) => !isScope(term));
  const words = subjects.flatMap((term) => termsIn(term, isQuestion ? SOME : LONG, related));
  const standing = await Promise.all(words.map((word) => standingTerm(word, related, find)));
  const found = standing.filter((term) => term !== null);
  if (found.length < words.length && !isQuestion) return null;
  for (const some of isQuestion ? fewerAndFewer(found) : [found]) {
    const result = some.length > 0 ? await find([...scopes, ...some]) : null;
    if (result) return result;
  }
  return null;
}

/** All terms, all but one, the last ones first, and the first ones alone: a question begins with what it is about. */
function fewerAndFewer(terms: readonly Term[]): Term[][] {
  const butOne = terms.toReversed().map((left) => terms.filter((term) => term !== left));
  return [[...terms], ...butOne, terms.slice(0, 2), terms.slice(0, 1)];
}

/** The words of a term of at least so many characters as terms, or a shorter one as it is. */
function termsIn(term: Term, least: number, related: RelatedWords): Term[] {
  const [words = ''] = term.spellings;
  if (words.length < least) return [term];
  return wordsIn(words, knownWords(related)).flatMap((word) => readQuery(`"${word}"`).all);
}

/** The word where it stands somewhere, else a related word that does, of the same or a broader meaning. */
async function standingTerm(word: Term, related: RelatedWords, find: Find): Promise<Term | null> {
  const others = relatedQueries({ all: [word], none: [] }, related).filter(
    ({ relation }) => relation !== 'narrower',
  );
  for (const term of [word, ...others.flatMap(({ query }) => query.all)]) if (await find([term])) return term;
  return null;
}
