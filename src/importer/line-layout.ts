import type { Clause } from '../model/clause.ts';
import { type Part, partsOf } from '../model/part.ts';
import type { Table } from '../model/table.ts';
import { placesOf, printedWords, wordsOf } from '../model/words.ts';

/** A part of a plan at the line at which it begins. */
export interface Head {
  /** The id of its clause; empty where it is new. */
  id: string;
  part: Part;
  /** The number of parts around it. */
  depth: number;
  line: number;
}

/** A table at the line of its first row. */
export interface PlacedTable {
  table: Table;
  line: number;
  rows: number;
}

/** The lines of a plan's words, with the parts and tables that begin at them; a part without words begins at the next line. */
interface LineLayout {
  lines: string[];
  heads: Head[];
  tables: PlacedTable[];
}

/** The layout of a plan's clauses. */
export function readLayout(clauses: readonly Clause[]): LineLayout {
  const words = wordsOf(clauses);
  const places = placesOf(clauses);
  // A part without words after the last one begins after the last line.
  const lineOf = (offset: number) => breaksIn(words.slice(0, offset)) + (offset > words.length ? 1 : 0);
  const parts = flatten(partsOf(clauses), 0);
  const heads = clauses.map(({ id }, i) => ({
    id,
    line: lineOf(places.get(id)?.start ?? 0),
    ...(parts[i] as Pick<Head, 'part' | 'depth'>),
  }));
  const tables = clauses.flatMap((clause) =>
    clause.tables.map((table) => ({
      table,
      line: lineOf((places.get(clause.id)?.textStart ?? 0) + table.start),
      rows: breaksIn(clause.text.slice(table.start, table.end)) + 1,
    })),
  );
  return { lines: words.split('\n'), heads, tables };
}

function flatten(parts: readonly Part[], depth: number): Pick<Head, 'part' | 'depth'>[] {
  return parts.flatMap((part) => [{ part, depth }, ...flatten(part.children, depth + 1)]);
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

/** What makes two parts the same one in two versions of a document: kind, number and name. */
export function headKey({ part: { kind, number, name } }: Head): string {
  return [kind, number, name].join(' ');
}

/**
 * A part with its text from some lines, which must begin with its number and title. A title on a line of its own may have
 * changed; the part then gets the new one. Null where the lines do not fit.
 */
export function fitHead(part: Part, lines: readonly string[]): Part | null {
  const words = lines.join('\n');
  const empty = { ...part, text: '' };
  if (words === printedWords(empty)) return empty;
  const head = printedWords({ ...part, text: '□' }).slice(0, -1);
  if (words.startsWith(head) && words.length > head.length)
    return { ...part, text: words.slice(head.length) };
  const untitled = printedWords({ ...part, title: '□', text: '' }).slice(0, -1);
  if (part.title === null || part.runIn || !words.startsWith(untitled)) return null;
  const [title = '', ...text] = words.slice(untitled.length).split('\n');
  return title === '' ? null : { ...part, title, text: text.join('\n') };
}
