import { type Finding, FindingError, finding } from '../../../model/finding.ts';
import { unifyRadicals } from '../../repairs/radical.ts';
import { type ExtractedText, NO_EVIDENCE } from '../extract.ts';
import { notesOnLeftOut } from '../left-out.ts';
import { unfoldColumns } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { findGrids } from './grid.ts';
import type { Run } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Rule } from './shapes.ts';
import { type Block, blocksOf, isLine, joinPages } from './tables.ts';

/** The largest number of pages. */
export const MAX_PAGES = 2000;
/** The shortest text of a document; a scanner's stamp on a page is not a text layer. */
const MIN_TEXT = 30;

/** A page: its characters and lines with their positions. */
export interface Page {
  runs: readonly Run[];
  rules: readonly Rule[];
}

/** The text of pages in reading order. Throws a FindingError where they have none. */
export function extractPages(given: readonly Page[], file: string): ExtractedText {
  const folded: number[] = [];
  const pages = given.map(({ runs, rules }, i) => {
    const unfolded = findGrids(rules).length > 0 ? null : unfoldColumns(runs);
    if (unfolded) folded.push(i + 1);
    return blocksOf(unfolded ?? runs, rules, i + 1);
  });
  const length = paragraphsOf(pages.flat()).lines.join('').length;
  if (length < MIN_TEXT)
    throw new FindingError(file, [finding('no-text-layer', 0, `${pages.length} pages without text`)]);
  const { pages: kept, removed } = withoutFurniture(pages);
  const blocks = joinPages(kept);
  const { lines, tables } = paragraphsOf(blocks);
  // Some fonts have one character for the two of a dash.
  const text = unifyRadicals(lines.join('\n')).replaceAll('⸺', '——');
  const notes = [
    ...notesOnPages(pages),
    ...notesOnFolds(folded),
    ...notesOnColumns(blocks),
    ...notesOnLeftOut('page numbers, heads and feet of pages', removed),
  ];
  return { text, lineEnds: 'unknown', tables, exact: false, notes, evidence: NO_EVIDENCE };
}

function notesOnPages(pages: readonly Block[][]): Finding[] {
  return pages.flatMap((blocks, i) =>
    blocks.length > 0 ? [] : [finding('page-without-text', 0, `page ${i + 1} has no text`)],
  );
}

function notesOnFolds(folded: readonly number[]): Finding[] {
  if (folded.length === 0) return [];
  const on = folded.join(', ');
  return [finding('order-doubtful', 0, `two columns, read one after the other, on page ${on}`)];
}

/** Findings on words in columns without lines around them, which may have been read in the wrong order. */
function notesOnColumns(blocks: readonly Block[]): Finding[] {
  const columns = blocks.filter(isLine).filter(({ text }) => text.includes('\t'));
  const on = [...new Set(columns.map(({ page }) => page))].join(', ');
  return columns.length > 0
    ? [finding('order-doubtful', 0, `${columns.length} lines in columns on page ${on}`)]
    : [];
}
