import type { Clause } from '../model/clause.ts';
import { lettersOf } from './letters.ts';

/** Two clauses that may correspond, and their similarity, from 0 to 1. */
interface SimilarClauses {
  a: string;
  b: string;
  similarity: number;
}

type Words = Pick<Clause, 'id' | 'parent' | 'title' | 'text'>;
/** A pair of letters as a number, a faster key than its text. */
type Pair = number;
type Vector = ReadonlyMap<Pair, number>;

/** Less similar clauses are not proposed as a pair. */
const LEAST = 0.12;
/** How often a pair of letters in a heading counts. */
const HEADING = 3;

/**
 * The clauses of two plans that may correspond, each at most once: those that are each other's most similar, by the cosine of
 * their TF-IDF vectors of pairs of letters, in which those of a heading count more.
 */
export function pairClauses(a: readonly Words[], b: readonly Words[]): SimilarClauses[] {
  const [left, right] = vectorsOf(a, b);
  const table = cosinesOf(left, right);
  return a.flatMap(({ id }, row) => {
    const similarity = Math.max(...(table[row] ?? []));
    const column = table[row]?.indexOf(similarity) ?? -1;
    const other = b[column];
    const isMutual = other && table.every((cells) => (cells[column] ?? 0) <= similarity);
    return isMutual && similarity >= LEAST ? [{ a: id, b: other.id, similarity }] : [];
  });
}

function vectorsOf(a: readonly Words[], b: readonly Words[]): [Vector[], Vector[]] {
  const counts = [...withDescendants(a), ...withDescendants(b)].map(countsOf);
  const having = new Map<Pair, number>();
  for (const count of counts) for (const pair of count.keys()) having.set(pair, (having.get(pair) ?? 0) + 1);
  const vectors = counts.map((count) =>
    weigh(count, (pair) => Math.log((counts.length + 1) / (having.get(pair) ?? 1))),
  );
  return [vectors.slice(0, a.length), vectors.slice(a.length)];
}

/** Each clause with the words of its descendants in its text. */
function withDescendants(clauses: readonly Words[]): Words[] {
  const texts = new Map(clauses.map(({ id, text }) => [id, text]));
  // A clause stands after its parent.
  for (const { id, parent, title } of clauses.toReversed()) {
    if (parent !== null) texts.set(parent, [texts.get(parent), title, texts.get(id)].join('\n'));
  }
  return clauses.map((clause) => ({ ...clause, text: texts.get(clause.id) ?? '' }));
}

/** How often each pair of letters occurs in a clause, 应急, 急管, 管理. */
function countsOf({ title, text }: Words): Map<Pair, number> {
  const counts = new Map<Pair, number>();
  for (const [words, times] of [
    [title ?? '', HEADING],
    [text, 1],
  ] as const) {
    const letters = lettersOf(words);
    for (let at = 0; at + 2 <= letters.length; at++) {
      const pair = (letters.charCodeAt(at) << 16) | letters.charCodeAt(at + 1);
      counts.set(pair, (counts.get(pair) ?? 0) + times);
    }
  }
  return counts;
}

/** The counts, damped and weighted, as a vector of length 1. */
function weigh(counts: ReadonlyMap<Pair, number>, weight: (pair: Pair) => number): Vector {
  const weighed = [...counts].map(([pair, count]) => [pair, (1 + Math.log(count)) * weight(pair)] as const);
  const length = Math.hypot(...weighed.map(([, value]) => value)) || 1;
  return new Map(weighed.map(([pair, value]) => [pair, value / length]));
}

/** The cosine of each vector with each of the others, a row for each vector, by way of an inverted index. */
function cosinesOf(vectors: readonly Vector[], others: readonly Vector[]): number[][] {
  const having = new Map<Pair, { column: number; weight: number }[]>();
  for (const [column, other] of others.entries()) {
    for (const [pair, weight] of other) {
      const own = having.get(pair);
      if (own) own.push({ column, weight });
      else having.set(pair, [{ column, weight }]);
    }
  }
  return vectors.map((vector) => {
    const row = others.map(() => 0);
    for (const [pair, value] of vector) {
      for (const { column, weight } of having.get(pair) ?? [])
        row[column] = (row[column] ?? 0) + value * weight;
    }
    return row;
  });
}
