import type { Clause, PartKind } from './clause.ts';
import { noFacts } from './facts.ts';
import { type ClauseId, clauseId, freeId, partId } from './ids.ts';
import { readMarker } from './markers.ts';
import type { Table } from './table.ts';

/** A part of a document as a tree, before ids are assigned: the result of the outline, and the structure of the MDX. */
export interface Part {
  kind: PartKind;
  /** The name of an unnumbered part, `preamble` or `annex-1`; null for a numbered clause. */
  name: string | null;
  number: string | null;
  title: string | null;
  runIn: boolean;
  text: string;
  tables: Table[];
  sectors: string[];
  themes: string[];
  children: Part[];
}

/** A part with empty fields except for the given ones. */
export function newPart(fields: Partial<Part> & Pick<Part, 'kind'>): Part {
  return {
    name: null,
    number: null,
    title: null,
    runIn: false,
    text: '',
    tables: [],
    sectors: [],
    themes: [],
    children: [],
    ...fields,
  };
}

/**
 * The clauses of a plan in document order, each with the id of its printed numbers; facts are still empty. Throws a RangeError
 * for a clause with an invalid number.
 */
export function clausesOf(parts: readonly Part[]): Clause[] {
  const clauses: Clause[] = [];
  const taken = new Set<string>();
  const visit = (part: Part, parent: ClauseId | null) => {
    const { id, level } = identify(part, parent);
    const free = freeId(id, taken);
    taken.add(free.id);
    clauses.push(toClause(part, free, parent?.id ?? null, level));
    for (const child of part.children) visit(child, free);
  };
  for (const part of parts) visit(part, null);
  return clauses;
}

/** The inverse of `clausesOf`. */
export function partsOf(clauses: readonly Clause[]): Part[] {
  const roots: Part[] = [];
  const byId = new Map<string, Part>();
  for (const clause of clauses) {
    const { kind, number, title, runIn, text, tables, sectors, themes, parent } = clause;
    const name = kind === 'clause' ? null : nameOf(clause);
    const part = newPart({ kind, name, number, title, runIn, text, tables, sectors, themes });
    byId.set(clause.id, part);
    (parent === null ? roots : (byId.get(parent)?.children ?? roots)).push(part);
  }
  return roots;
}

function identify(part: Part, parent: ClauseId | null): { id: ClauseId; level: number } {
  if (part.kind !== 'clause') return { id: partId(part.name ?? part.kind), level: 0 };
  const marker = readMarker(part.number ?? '');
  if (!marker) throw new RangeError(`“${part.number ?? ''}” is not the number of a clause`);
  return { id: clauseId(parent, marker), level: marker.kind.level };
}

function nameOf({ id, kind }: Clause): string {
  return kind === 'annex' || kind === 'heading' ? id.replace(/-dup\d+$/, '') : kind;
}

function toClause(part: Part, id: ClauseId, parent: string | null, level: number): Clause {
  const { kind, number, title, runIn, text, tables, sectors, themes } = part;
  return { ...id, kind, parent, number, level, title, runIn, text, tables, sectors, themes, ...noFacts() };
}
