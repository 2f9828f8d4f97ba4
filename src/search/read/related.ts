import type { RelatedWords } from './files.ts';
import { type Query, readQuery, type Term } from './query.ts';
import type { Answer } from './searcher.ts';

/** How many other words are looked for. */
const MOST = 2;

/** Other words for what a query asks for, 危化品企业 → 危险化学品企业 and 危化企业, each with the query that finds them. */
export function relatedQueries(query: Query, words: RelatedWords): { words: string; query: Query }[] {
  return query.all.flatMap((term) =>
    otherWords(term, words).map((other) => {
      const [replaced] = readQuery(`"${other}"`).all;
      return {
        words: other,
        query: { ...query, all: query.all.map((one) => (one === term ? (replaced ?? one) : one)) },
      };
    }),
  );
}

/** The answer without the clauses that are in others already. */
export function withoutKnown(answer: Answer, known: readonly Answer[]): Answer {
  const same = known.filter(({ bundle }) => bundle === answer.bundle);
  const clauses = [...answer.clauses].filter(([page]) => !same.some((one) => one.clauses.has(page)));
  return { ...answer, clauses: new Map(clauses), plans: [] };
}

function otherWords({ spellings: [words = ''] }: Term, lists: RelatedWords): string[] {
  const parts = lists.flatMap((list) =>
    list.filter((part) => words.includes(part)).map((part) => ({ part, list })),
  );
  const longest = Math.max(0, ...parts.map(({ part }) => part.length));
  const others = parts
    .filter(({ part }) => part.length === longest)
    // What contains the words already, or stands in them, finds nothing else or everything.
    .flatMap(({ part, list }) =>
      list.filter((other) => !other.includes(part)).map((other) => words.replace(part, other)),
    );
  return [...new Set(others)].slice(0, MOST);
}
