import type { PublishedClause } from '../model/published.ts';

type Printed = Pick<PublishedClause, 'id' | 'parent' | 'number' | 'title' | 'text'>;

/** Where a clause's own words stand in the words of its plan, in UTF-16 code units. */
interface ClausePlace {
  clause: string;
  start: number;
  end: number;
}

/**
 * The places of the clauses in the words of their plan, or the id of the first clause that does not follow directly after the
 * one before it. Only top-level clauses may follow after other lines, those of the frame, which the data files leave out.
 */
export function placeClauses(clauses: readonly Printed[], words: string): ClausePlace[] | string {
  const places: ClausePlace[] = [];
  let done = 0;
  for (const clause of clauses) {
    const place = placeOf(clause, words, done);
    if (!place) return clause.id;
    places.push({ clause: clause.id, ...place });
    done = place.end;
  }
  return places;
}

/** A clause's own words in the words of its plan; null where the clauses are not in them, or it is none of these. */
export function clauseWords(clauses: readonly Printed[], words: string, id: string): string | null {
  const places = placeClauses(clauses, words);
  const own = typeof places === 'string' ? undefined : places.find(({ clause }) => clause === id);
  return own ? words.slice(own.start, own.end) : null;
}

function placeOf(
  { parent, number, title, text }: Printed,
  words: string,
  from: number,
): Omit<ClausePlace, 'clause'> | null {
  const pieces = [number, title, text].filter((piece) => piece !== null && piece !== '').map(String);
  const exact = placeAt(pieces, words, from);
  if (exact || parent !== null) return exact;
  for (let line = words.indexOf('\n', from); line >= 0; line = words.indexOf('\n', line + 1)) {
    const place = placeAt(pieces, words, line);
    if (place) return place;
  }
  return null;
}

/** The place of pieces that follow each other with nothing but white space between them. */
function placeAt(pieces: readonly string[], words: string, from: number): Omit<ClausePlace, 'clause'> | null {
  let [start, end] = [skipBlank(words, from), from];
  for (const piece of pieces) {
    const at = skipBlank(words, end);
    if (!words.startsWith(piece, at)) return null;
    end = at + piece.length;
  }
  if (pieces.length === 0) start = from;
  return { start, end };
}

function skipBlank(words: string, from: number): number {
  let at = from;
  while (words[at] === '\n' || words[at] === '\t') at++;
  return at;
}
