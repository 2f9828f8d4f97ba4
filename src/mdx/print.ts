import type { Paragraph, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkStringify from 'remark-stringify';
import { stringify } from 'yaml';
import { type Part, partsOf } from '../model/part.ts';
import { type Metadata, metadataSchema, type Plan } from '../model/plan.ts';
import { blocksOf } from '../model/table.ts';
import { ELEMENTS } from './elements.ts';
import { processor } from './processor.ts';
import { printTable } from './tables.ts';

const EXTENSIONS = [
  // Escapes the first letter of a paragraph that would be read as code.
  {
    unsafe: [
      { atBreak: true, character: 'e', after: 'xport' },
      { atBreak: true, character: 'i', after: 'mport' },
    ],
  },
  // Columns are not aligned, so that a changed cell changes one line.
  gfmTableToMarkdown({ tablePipeAlign: false }),
];

const printer = processor().data('toMarkdownExtensions', EXTENSIONS).use(remarkStringify).freeze();

/**
 * A plan as the MDX that people edit: metadata as front matter, then an element for each part, nested like the numbers. Words
 * that look like markup are escaped; `readPlan` is the inverse.
 */
export function printPlan(plan: Plan): string {
  const front: RootContent = { type: 'yaml', value: printMetadata(plan).trimEnd() };
  const root: Root = { type: 'root', children: [front, ...partsOf(plan.clauses).map(printPart)] };
  return printer.stringify(root);
}

/** The metadata that neither file name nor source nor elements hold, in the schema's order. */
const FRONT_MATTER = metadataSchema.omit({ id: true }).strip();

/** The front matter, without fields that are null or empty. */
function printMetadata(plan: Plan): string {
  return stringify(dropEmpty(FRONT_MATTER.parse(plan)), { lineWidth: 0 });
}

function dropEmpty(metadata: Omit<Metadata, 'id'>): object {
  const { draft, dates, timeline, ...rest } = metadata;
  const mark = draft ? { draft } : {};
  const kept = { ...mark, ...rest, dates: withoutEmpty(dates), timeline: timeline.map(withoutEmpty) };
  return withoutEmpty(kept);
}

function withoutEmpty(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

function printPart(part: Part): MdxJsxFlowElement {
  const { text, tables } = part;
  const words = blocksOf(text, tables).map((block) =>
    block.table ? printTable(text, block) : printParagraph(text.slice(block.start, block.end)),
  );
  return {
    type: 'mdxJsxFlowElement',
    name: ELEMENTS[part.kind],
    attributes: Object.entries(attributesOf(part)).map(([name, value]) => printAttribute(name, value)),
    children: [...words, ...part.children.map(printPart)],
  };
}

/** The attributes of a part's element, in the order in which they are printed, without empty ones. */
function attributesOf(part: Part): Record<string, string> {
  const { kind, name, number, title, runIn, sectors, themes } = part;
  const all: Record<string, string | null> = {
    name: kind === 'frame' || kind === 'clause' ? null : name,
    number,
    title,
    runIn: runIn ? 'true' : null,
    sectors: sectors.join(' ') || null,
    themes: themes.join(' ') || null,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

function printAttribute(name: string, value: string): MdxJsxAttribute {
  // The serializer does not escape &, but the parser decodes it: a literal &amp; would come back as &.
  return { type: 'mdxJsxAttribute', name, value: value.replaceAll('&', '&amp;') };
}

function printParagraph(line: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: line }] };
}
