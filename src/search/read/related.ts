import type { RelatedWords } from './files.ts';
import { type Query, readQuery, type Term } from './query.ts';
import type { Answer } from './searcher.ts';

/** How many related queries are made for a term. */
const MAX_QUERIES = 2;

/** A query with related words in the place of a term. */
export interface RelatedQuery {
  words: string;
  query: Query;
}

/** The query with synonyms in it, 危化品企业 → 危险化学品企业 and 危化企业. */
export function relatedQueries(query: Query, words: RelatedWords): RelatedQuery[] {
  return query.all.flatMap((term) =>
    relatedTerms(term, words).map((related) => {
      const [replaced = term] = readQuery(`"${related}"`).all;
      return {
        words: related,
        query: { ...query, all: query.all.map((one) => (one === term ? replaced : one)) },
      };
    }),
  );
}

/** The answer without its plans and without the clauses of other answers. */
export function withoutKnown(answer: Answer, known: readonly Answer[]): Answer {
  const same = known.filter(({ bundle }) => bundle === answer.bundle);
  const clauses = [...answer.clauses].filter(([record]) => !same.some((one) => one.clauses.has(record)));
  return { ...answer, clauses: new Map(clauses), plans: [] };
}

function relatedTerms({ spellings: [words = ''] }: Term, lists: RelatedWords): string[] {
  const parts = lists.flatMap((list) =>
    list.filter((part) => words.includes(part)).map((part) => ({ part, list })),
  );
  const longest = Math.max(0, ...parts.map(({ part }) => part.length));
  const related = parts
    .filter(({ part }) => part.length === longest)
    // A synonym that contains the words would find only what they find.
    .flatMap(({ part, list }) =>
      list.filter((other) => !other.includes(part)).map((other) => words.replace(part, other)),
    );
  return [...new Set(related)].slice(0, MAX_QUERIES);
}
