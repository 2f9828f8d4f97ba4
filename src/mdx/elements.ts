import type { PartKind } from '../model/clause.ts';

/** The element of each kind of part; no other element is allowed in a plan. */
export const ELEMENTS: Record<PartKind, string> = {
  frame: 'Frame',
  notice: 'Part',
  preamble: 'Part',
  clause: 'Clause',
  heading: 'Part',
  closing: 'Part',
  signature: 'Part',
  annex: 'Annex',
};

/** The allowed attributes of a table's element. */
export const TABLE_ATTRIBUTES: readonly string[] = ['head'];

/** The allowed attributes of each element, all of them plain strings. */
export const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Frame', []],
  ['Part', ['name', 'title', 'sectors', 'themes']],
  ['Clause', ['number', 'title', 'runIn', 'sectors', 'themes']],
  ['Annex', ['name', 'number', 'title', 'sectors', 'themes']],
]);
