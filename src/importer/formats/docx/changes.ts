import type { Element, Root } from 'xast';
import { type Change, PARAGRAPH_END } from '../changes.ts';
import { wordsOf } from './asides.ts';
import { childOf, childrenOf } from './elements.ts';

const INSERTED = new Set(['w:ins', 'w:moveTo']);
const DELETED = new Set(['w:del', 'w:moveFrom']);

/** The changes of a review in document order, each with the printed words of its paragraph. */
export function changesIn(node: Root | Element): Change[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === 'mc:Fallback') return [];
    if (child.name === 'w:tr' && isDeletedRow(child)) return [deleted(wordsOf(child), '')];
    if (child.name !== 'w:p') return changesIn(child);
    const near = printed(child).trim();
    const mark = isMarkDeleted(child) ? [deleted(PARAGRAPH_END, near)] : [];
    return [...changesAmong(child, near), ...mark];
  });
}

function changesAmong(node: Element, near: string): Change[] {
  return childrenOf(node).flatMap((child): Change[] => {
    if (child.name === 'w:pPr' || child.name === 'w:rPr') return [];
    if (DELETED.has(child.name)) return [deleted(wordsOf(child), near)];
    if (!INSERTED.has(child.name)) return changesAmong(child, near);
    return [{ kind: 'inserted', words: printed(child), near }, ...changesAmong(child, near)];
  });
}

function deleted(words: string, near: string): Change {
  return { kind: 'deleted', words, near };
}

/** The words of a node without deleted ones. */
function printed(node: Element): string {
  if (node.name === 'w:t') return wordsOf({ ...node, children: [node] });
  return childrenOf(node)
    .filter(({ name }) => !DELETED.has(name))
    .map(printed)
    .join('');
}

/** Whether the end of a paragraph is deleted, so that it goes on in the next. */
export function isMarkDeleted(paragraph: Element): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return mark !== undefined && childrenOf(mark).some(({ name }) => DELETED.has(name));
}

/** Whether a row of a table is deleted. */
export function isDeletedRow(row: Element): boolean {
  return childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
}
