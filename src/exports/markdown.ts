import type { Paragraph, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { type Part, partsOf } from '../model/part.ts';
import type { Plan } from '../model/plan.ts';
import { publishedMetadata } from '../model/published.ts';
import { provenanceLines } from './text.ts';

/** All that Markdown may read in words is ASCII, and no letter or digit. */
const SIGNS = /[^\P{ASCII}A-Za-z0-9]/u;

const printer = unified()
  .use(remarkFrontmatter)
  .use(remarkStringify, {
    // The search for what is to be escaped takes long, and most words of a plan have nothing.
    handlers: { text: ({ value }, _, state, info) => (SIGNS.test(value) ? state.safe(value, info) : value) },
  })
  .freeze();

/**
 * A plan as Markdown: its metadata as front matter, a note on its source, then its words, with a heading for each clause
 * that has a title, “### （十）保障城市交通运行安全”. Signs that Markdown would read are escaped.
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

function ownBlocks({ number, title, text }: Part, rank: number): RootContent[] {
  if (title === null) return paragraphs((number ?? '') + text);
  const depth = Math.min(rank, 6) as 2 | 3 | 4 | 5 | 6;
  const heading: RootContent = {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: (number ?? '') + title }],
  };
  return [heading, ...paragraphs(text)];
}

function paragraphs(text: string): Paragraph[] {
  return text === '' ? [] : text.split('\n').map(paragraph);
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
