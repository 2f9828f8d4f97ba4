import { newPart, type Part } from '../model/part.ts';
import { type ClauseHabits, ownParagraphs } from './tail.ts';

/** So many clauses show a habit. */
const ENOUGH = 4;

/** The paragraphs that close the document, taken from the clause that they follow. */
export function takeClosing(roots: readonly Part[], last: Part | undefined): Part[] {
  if (!last) return [];
  const paragraphs = last.text.split('\n');
  const own = ownParagraphs(paragraphs, habitsOf(roots.flatMap(leavesOf), last));
  if (own === paragraphs.length) return [];
  last.text = paragraphs.slice(0, own).join('\n');
  return [newPart({ kind: 'closing', name: 'closing', text: paragraphs.slice(own).join('\n') })];
}

/** The parts below which no other stands. */
export function leavesOf(part: Part): Part[] {
  return part.children.length > 0 ? part.children.flatMap(leavesOf) : [part];
}

/** What the clauses whose number looks like the last one's do; a single section at the end has none beside it. */
function habitsOf(leaves: readonly Part[], last: Part): ClauseHabits {
  const shape = shapeOf(last);
  const beside = leaves.filter((leaf) => leaf !== last && leaf.text !== '' && shapeOf(leaf) === shape);
  const share = (holds: (leaf: Part) => boolean) =>
    beside.length >= ENOUGH ? beside.filter(holds).length / beside.length : 0;
  return {
    single: share(({ text }) => !text.includes('\n')) >= 0.8,
    brackets: share(({ text }) => text.endsWith('）')) >= 0.6,
  };
}

/** A number without its numeral: （十） and （一） are alike. */
function shapeOf({ number }: Part): string {
  return number?.replace(/[\d一二三四五六七八九十百]+/gu, 'n') ?? '';
}
