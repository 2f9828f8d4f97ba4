import { diffArrays } from 'diff';
import type { Clause } from '../model/clause.ts';
import { clausesOf, newPart, type Part } from '../model/part.ts';
import type { Table } from '../model/table.ts';
import { wordsOf } from '../model/words.ts';
import { fitHead, type Head, headKey, type PlacedTable, readLayout } from './line-layout.ts';

/** The clauses of a plan that is imported again, and the ids of edited clauses that have no place in them. */
interface KeptStructure {
  clauses: Clause[];
  lost: string[];
}

/**
 * Puts the document's words into the tree that an editor made. The parts that begin at an unchanged line are those of the MDX,
 * as at a changed line where their number and title still fit; all other lines keep the importer's reading. Null where the
 * result does not have exactly the document's words.
 */
export function keepStructure(edited: readonly Clause[], imported: readonly Clause[]): KeptStructure | null {
  const [own, read] = [readLayout(edited), readLayout(imported)];
  const before = linesBefore(own.lines, read.lines);
  const heads = headsOf(own.heads, read.heads, before, read.lines);
  const tables = tablesOf(own.tables, read.tables, before);
  const parts = partsAt(heads, read.lines, tables);
  const clauses = parts && clausesIn(parts);
  if (!clauses || wordsOf(clauses) !== read.lines.join('\n')) return null;
  const kept = new Set(heads.map(({ id }) => id));
  return { clauses, lost: own.heads.filter(({ id }) => !kept.has(id)).map(({ id }) => id) };
}

/** The line of the MDX that corresponds to a line of the document. */
interface LineBefore {
  /** Its index there; null for a new line. */
  at: number | null;
  same: boolean;
  /** The lines that new lines at this place replace: from, to. */
  replaced: readonly [from: number, to: number];
}

/** For each line of the document, and for its end, the line of the MDX. */
function linesBefore(own: readonly string[], read: readonly string[]): LineBefore[] {
  const lines: LineBefore[] = [];
  let at = 0;
  let removed = 0; // lines of the MDX that the next change removed
  for (const { value, ...change } of diffArrays([...own], [...read])) {
    if (change.removed) removed = value.length;
    else if (change.added) {
      const paired = removed === value.length;
      const replaced = [at, at + removed] as const;
      for (const i of value.keys()) lines.push({ at: paired ? at + i : null, same: false, replaced });
      at += removed;
      removed = 0;
    } else {
      at += removed;
      removed = 0;
      for (const i of value.keys()) lines.push({ at: at + i, same: true, replaced: [0, 0] });
      at += value.length;
    }
  }
  return [...lines, { at: own.length, same: true, replaced: [0, 0] }];
}

/** The parts that begin at the lines of the document; those of the MDX have its depth, tags and id. */
function headsOf(
  own: readonly Head[],
  read: readonly Head[],
  before: readonly LineBefore[],
  lines: readonly string[],
): Head[] {
  return before.flatMap(({ at, same, replaced }, line) => {
    const heads = read.filter((head) => head.line === line);
    const numbered = heads.some(({ part }) => part.number !== null);
    const fits = ({ part }: Head) =>
      same || ((part.number !== null || !numbered) && fitHead(part, lines.slice(line)) !== null);
    const kept = own.filter((head) => head.line === at && fits(head));
    if (same || kept.length > 0) return kept.map((head) => ({ ...head, line }));
    const among = own.filter((head) => head.line >= replaced[0] && head.line < replaced[1]);
    return heads.map((head) => asEdited(head, among));
  });
}

/** A part of the document with the depth and the tags of the edited one that has the same number. */
function asEdited(head: Head, among: readonly Head[]): Head {
  const edited = among.find((one) => headKey(one) === headKey(head));
  if (!edited) return { ...head, id: '' };
  const { sectors, themes } = edited.part;
  return { ...head, id: edited.id, depth: edited.depth, part: { ...head.part, sectors, themes } };
}

/** The tables of unchanged lines as the MDX has them, the others as they are read. */
function tablesOf(
  own: readonly PlacedTable[],
  read: readonly PlacedTable[],
  before: readonly LineBefore[],
): PlacedTable[] {
  const kept = own.flatMap((table) => {
    const line = before.findIndex(({ at, same }) => same && at === table.line);
    const rows = before.slice(line, line + table.rows);
    return line >= 0 && rows.every(({ at, same }, i) => same && at === table.line + i)
      ? [{ ...table, line }]
      : [];
  });
  const free = read.filter(
    (table) => !kept.some((one) => one.line < table.line + table.rows && table.line < one.line + one.rows),
  );
  return [...kept, ...free].sort((a, b) => a.line - b.line);
}

/** The tree of parts that begin at some lines; null where words stand before the first, or a table in two parts. */
function partsAt(
  heads: readonly Head[],
  lines: readonly string[],
  tables: readonly PlacedTable[],
): Part[] | null {
  if (heads[0]?.line !== 0) return null;
  const roots: Part[] = [];
  const above: { depth: number; part: Part }[] = [];
  let placed = 0;
  for (const [i, { part, line, depth }] of heads.entries()) {
    const end = heads[i + 1]?.line ?? lines.length;
    const own = fitHead(part, lines.slice(line, end));
    if (!own) return null;
    const within = tables.filter((table) => table.line >= line && table.line + table.rows <= end);
    placed += within.length;
    const whole = newPart({
      ...own,
      tables: within.map((table) => tableIn(table, lines.slice(line, end), table.line - line, own.text)),
      children: [],
    });
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    (above.at(-1)?.part.children ?? roots).push(whole);
    above.push({ depth, part: whole });
  }
  return placed === tables.length ? roots : null;
}

/** A table by the offsets of its rows in the text that ends some lines. */
function tableIn({ table, rows }: PlacedTable, lines: readonly string[], first: number, text: string): Table {
  const head = lines.join('\n').length - text.length;
  const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0) - head;
  return { ...table, start, end: start + lines.slice(first, first + rows).join('\n').length };
}

function clausesIn(parts: readonly Part[]): Clause[] | null {
  try {
    return clausesOf(parts);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
