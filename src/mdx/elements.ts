import type { PartKind } from '../model/clause.ts';

/** The element that a part of each kind is written as; no other element may stand in a plan. */
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

/** The attributes that the element of a table may carry. */
export const TABLE_ATTRIBUTES: readonly string[] = ['head'];

/** The attributes that each element may carry, all of them plain strings. */
export const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Frame', []],
  ['Part', ['name', 'title', 'sectors', 'themes']],
  ['Clause', ['number', 'title', 'runIn', 'sectors', 'themes']],
  ['Annex', ['name', 'number', 'title', 'sectors', 'themes']],
]);
