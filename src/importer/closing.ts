import { newPart, type Part } from '../model/part.ts';
import { type ClausePattern, ownParagraphs } from './tail.ts';

/** The number of clauses from which a pattern is derived. */
const MIN_CLAUSES = 4;

/** Moves the paragraphs that close the document out of its last clause. */
export function takeClosing(roots: readonly Part[], last: Part | undefined): Part[] {
  if (!last) return [];
  const paragraphs = last.text.split('\n');
  const own = ownParagraphs(paragraphs, patternOf(roots.flatMap(leavesOf), last));
  if (own === paragraphs.length) return [];
  last.text = paragraphs.slice(0, own).join('\n');
  return [newPart({ kind: 'closing', name: 'closing', text: paragraphs.slice(own).join('\n') })];
}

/** The parts without children. */
export function leavesOf(part: Part): Part[] {
  return part.children.length > 0 ? part.children.flatMap(leavesOf) : [part];
}

/** The pattern of the clauses with the same kind of number as the last one; neutral where they are too few. */
function patternOf(leaves: readonly Part[], last: Part): ClausePattern {
  const shape = shapeOf(last);
  const similar = leaves.filter((leaf) => leaf !== last && leaf.text !== '' && shapeOf(leaf) === shape);
  const share = (holds: (leaf: Part) => boolean) =>
    similar.length >= MIN_CLAUSES ? similar.filter(holds).length / similar.length : 0;
  return {
    single: share(({ text }) => !text.includes('\n')) >= 0.8,
    brackets: share(({ text }) => text.endsWith('）')) >= 0.6,
  };
}

/** A number with its numeral replaced: （十） and （一） are （n）. */
function shapeOf({ number }: Part): string {
  return number?.replace(/[\d一二三四五六七八九十百]+/gu, 'n') ?? '';
}
