import type { Search } from './address.ts';
import type { PlaceNames, RelatedWords } from './files.ts';
import { type Query, type Term, termsOf } from './query.ts';
import { knownWords, type RelatedQuery, relatedQueries } from './related.ts';
import { runSearch, type SearchResult, TRIAL } from './search.ts';
import type { Searcher } from './searcher.ts';
import { wordsIn } from './segments.ts';

/**
 * Terms of this many characters are split into words; shorter ones are words, perhaps misspelt. In a question `SOME` are
 * enough.
 */
const LONG = 5;
const SOME = 4;
const HAN = /^\p{Script=Han}+$/u;

/** What was found, and the related words among its terms. */
interface InWords {
  result: SearchResult;
  replaced: RelatedQuery[];
}

/** A term that finds something; `from` is the related query that it was taken from, null where it was typed. */
interface Standing {
  term: Term;
  from: RelatedQuery | null;
}

type Find = (terms: readonly Term[]) => Promise<SearchResult | null>;

/**
 * What the words of long terms find together, 养老院消防 → 养老机构 消防: a word that finds nothing is replaced by a related one. From a
 * question, words may be dropped that find nothing, alone or with the others. Null where that finds nothing.
 */
export async function findInWords(
  searcher: Searcher,
  search: Search,
  query: Query,
  { isQuestion, places }: { isQuestion: boolean; places: PlaceNames },
): Promise<InWords | null> {
  const find: Find = async (terms) => {
    const limits = (await searcher.isSmall()) ? undefined : TRIAL;
    const result = await runSearch(searcher, search, { ...query, all: [...terms] }, limits);
    return result.groups.length > 0 ? result : null;
  };
  const related = await searcher.file<RelatedWords>('related.pack');
  const isScope = ({ spellings: [words = ''] }: Term) => !HAN.test(words) || places.includes(words);
  const scopes = query.all.filter(isScope);
  const subjects = query.all.filter((term) => !isScope(term));
  const words = subjects.flatMap((term) => termsIn(term, isQuestion ? SOME : LONG, related));
  if (!isQuestion && words.every((word) => subjects.includes(word))) return null;
  const standing = await Promise.all(words.map((word) => standingTerm(word, related, find)));
  const found = standing.filter((term) => term !== null);
  if (found.length < words.length && !isQuestion) return null;
  for (const some of isQuestion ? fewerAndFewer(found) : [found]) {
    const result = some.length > 0 ? await find([...scopes, ...some.map(({ term }) => term)]) : null;
    if (result) return { result, replaced: some.flatMap(({ from }) => from ?? []) };
  }
  return null;
}

/** All terms, all but one, the last ones first, and the first ones alone: a question begins with what it is about. */
function fewerAndFewer<Item>(terms: readonly Item[]): Item[][] {
  const butOne = terms.toReversed().map((left) => terms.filter((term) => term !== left));
  const firsts = [2, 1].filter((count) => count < terms.length - 1).map((count) => terms.slice(0, count));
  return [[...terms], ...butOne, ...firsts];
}

/** The words of a term of at least so many characters as terms, or a shorter one as it is. */
function termsIn(term: Term, least: number, related: RelatedWords): Term[] {
  const [words = ''] = term.spellings;
  if (words.length < least) return [term];
  return wordsIn(words, knownWords(related)).flatMap(termsOf);
}

/** The word where it stands somewhere, else a related word that does, of the same or a broader meaning. */
async function standingTerm(word: Term, related: RelatedWords, find: Find): Promise<Standing | null> {
  if (await find([word])) return { term: word, from: null };
  const others = relatedQueries({ all: [word], none: [] }, related).filter(
    ({ relation }) => relation !== 'narrower',
  );
  for (const from of others) {
    const [term] = from.query.all;
    if (term && (await find([term]))) return { term, from };
  }
  return null;
}
