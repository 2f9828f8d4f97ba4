import type { Bundle } from './bundle.ts';
import type { RelatedWords } from './files.ts';
import { type Query, type Term, termsOf } from './query.ts';
import { type Answer, answer } from './searcher.ts';

/** How many related queries are made for a term. */
const MAX_QUERIES = 4;

/** What a related word is to the one that was typed: it means the same, more, or a kind of it; in the order in which they are offered. */
export const RELATIONS = ['same', 'broader', 'narrower'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A query with a related word in the place of one in a term. */
export interface RelatedQuery {
  /** The term that is replaced. */
  term: Term;
  words: string;
  relation: Relation;
  query: Query;
}

/** All words that have related ones. */
export function knownWords(words: RelatedWords): string[] {
  return words.flatMap(({ same, narrower }) => [...same, ...narrower]);
}

/** The query with related words in it, 危化品企业 → 危险化学品企业. */
export function relatedQueries(query: Query, words: RelatedWords): RelatedQuery[] {
  return query.all.flatMap((term) =>
    relatedTerms(term, words).map(({ words: related, relation }) => {
      const [replaced = term] = termsOf(related);
      const all = query.all.map((one) => (one === term ? replaced : one));
      return { term, words: related, relation, query: { ...query, all } };
    }),
  );
}

/** The clauses of a bundle that a related query finds, without those of other answers and of plans that have the term itself. */
export async function answerRelated(
  bundle: Bundle,
  { term, query }: RelatedQuery,
  known: readonly Answer[],
): Promise<Answer> {
  const [found, plans] = await Promise.all([answer(bundle, query), plansWith(bundle, term)]);
  const same = known.filter((one) => one.bundle === bundle);
  const clauses = [...found.clauses].filter(
    ([record]) => !plans.has(bundle.planOf(record)) && !same.some((one) => one.clauses.has(record)),
  );
  return { ...found, clauses: new Map(clauses), plans: [] };
}

/** Whether some plan of a bundle has a term in none of its clauses, so that related words may be offered. */
export async function isMissingFromSomePlan(bundle: Bundle, term: Term): Promise<boolean> {
  return (await plansWith(bundle, term)).size < bundle.entry.plans;
}

async function plansWith(bundle: Bundle, term: Term): Promise<Set<number>> {
  const { clauses } = await answer(bundle, { all: [term], none: [] });
  return new Set([...clauses.keys()].map((record) => bundle.planOf(record)));
}

interface RelatedTerm {
  words: string;
  relation: Relation;
}

/** The words of a term with the longest word in it replaced by related ones. */
function relatedTerms({ spellings: [words = ''] }: Term, lists: RelatedWords): RelatedTerm[] {
  const pairs = lists.flatMap(pairsOf).filter(({ from }) => words.includes(from));
  const longest = Math.max(0, ...pairs.map(({ from }) => from.length));
  const related = pairs
    // A word that contains the other one would find only what that finds.
    .filter(({ from, to }) => from.length === longest && !to.includes(from))
    .map(({ from, to, relation }) => ({ words: words.replace(from, to), relation }));
  const unique = [...new Map(related.toReversed().map((one) => [one.words, one])).values()].reverse();
  const rank = ({ relation }: RelatedTerm) => RELATIONS.indexOf(relation);
  return unique.sort((a, b) => rank(a) - rank(b)).slice(0, MAX_QUERIES);
}

function pairsOf({
  same,
  narrower,
}: RelatedWords[number]): { from: string; to: string; relation: Relation }[] {
  const [usual = ''] = same;
  return [
    ...same.flatMap((from) =>
      same.filter((to) => to !== from).map((to) => ({ from, to, relation: 'same' as const })),
    ),
    ...narrower.map((from) => ({ from, to: usual, relation: 'broader' as const })),
    ...same.flatMap((from) => narrower.map((to) => ({ from, to, relation: 'narrower' as const }))),
  ];
}
