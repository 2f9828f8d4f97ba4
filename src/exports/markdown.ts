import type { Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { type Part, partsOf } from '../model/part.ts';
import type { Plan } from '../model/plan.ts';
import { publishedMetadata } from '../model/published.ts';
import { type Block, blocksOf as blocksOfText, CELL_BREAK, cellsOf } from '../model/table.ts';
import { provenanceLines } from './text.ts';

/** The characters that Markdown may read as markup: ASCII but no letter or digit. */
const MARKUP = /[^\P{ASCII}A-Za-z0-9]/u;

const printer = unified()
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false })])
  .use(remarkFrontmatter)
  .use(remarkStringify, {
    // Escaping is slow, and most words need none.
    handlers: { text: ({ value }, _, state, info) => (MARKUP.test(value) ? state.safe(value, info) : value) },
  })
  .freeze();

/**
 * A plan as Markdown: metadata as front matter, a note on the source, then the words, with a heading for each clause that has
 * a title, “### （十）保障城市交通运行安全”.
 */
export function printMarkdown(plan: Plan, url: string): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'yaml', value: stringify({ ...publishedMetadata(plan), url }, { lineWidth: 0 }).trimEnd() },
      { type: 'heading', depth: 1, children: [{ type: 'text', value: plan.title }] },
      { type: 'blockquote', children: provenanceLines(plan, url).map(paragraph) },
      ...partsOf(plan.clauses).flatMap((part) => blocksOf(part, 2)),
    ],
  };
  return printer.stringify(root);
}

function blocksOf(part: Part, rank: number): RootContent[] {
  const below = part.title === null ? rank : rank + 1;
  return [...ownBlocks(part, rank), ...part.children.flatMap((child) => blocksOf(child, below))];
}

function ownBlocks({ number, title, text, tables }: Part, rank: number): RootContent[] {
  const own = blocksOfText(text, tables).map((block) =>
    block.table ? tableOf(text, block) : paragraph(text.slice(block.start, block.end)),
  );
  if (title === null) return withNumber(number ?? '', own);
  const depth = Math.min(rank, 6) as 2 | 3 | 4 | 5 | 6;
  const heading: RootContent = {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: (number ?? '') + title }],
  };
  return [heading, ...own];
}

/** Puts a number before the words of the first paragraph, or in a paragraph of its own where a table comes first. */
function withNumber(number: string, own: RootContent[]): RootContent[] {
  const [first, ...others] = own;
  if (number === '') return own;
  if (first?.type !== 'paragraph') return [paragraph(number), ...own];
  return [{ ...first, children: [{ type: 'text', value: number }, ...first.children] }, ...others];
}

/** A table in GitHub's Markdown, which has one header row; cells that a merged one covers are empty, a line break is `<br>`. */
function tableOf(text: string, { rows }: Extract<Block, { rows: object }>): Table {
  const cell = (words: string) => ({ type: 'tableCell' as const, children: linesOf(words) });
  const children = rows.map(({ start, end }) => ({
    type: 'tableRow' as const,
    children: cellsOf(text.slice(start, end)).map(({ words }) => cell(words)),
  }));
  return { type: 'table', align: null, children };
}

function linesOf(words: string): PhrasingContent[] {
  return words
    .split(CELL_BREAK)
    .flatMap((value, i): PhrasingContent[] => [
      ...(i > 0 ? [{ type: 'html' as const, value: '<br>' }] : []),
      { type: 'text', value },
    ]);
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
