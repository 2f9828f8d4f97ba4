import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { VFileMessage } from 'vfile-message';
import { PART_KINDS } from '../model/clause.ts';
import { FindingError, finding } from '../model/finding.ts';
import { INVISIBLE } from '../model/invisible.ts';
import { clausesOf, newPart, type Part } from '../model/part.ts';
import type { Plan } from '../model/plan.ts';
import type { Table } from '../model/table.ts';
import { isDraft } from './draft.ts';
import { ATTRIBUTES, TABLE_ATTRIBUTES } from './elements.ts';
import { readMetadata } from './front-matter.ts';
import { invalidMdxError, invisibleCharacterError } from './invalid.ts';
import { processor } from './processor.ts';
import { readTable } from './tables.ts';

/** Where an MDX file belongs. */
interface Origin {
  /** The id of the plan. */
  id: string;
  /** The path of the file, for messages. */
  file: string;
  source: Plan['source'];
}

/** The longest MDX of a plan, in characters: four times the longest document that is imported. */
const MAX_LENGTH = 4_000_000;

/**
 * The plan in an MDX file; facts and script are still empty. Throws a FindingError that names the line of anything that is not
 * data: an unknown element or attribute, an expression, an import, an invisible character, a mark of a draft that is not its
 * first line.
 */
export function readPlan(mdx: string, origin: Origin): Plan {
  if (mdx.length > MAX_LENGTH) {
    throw new FindingError(origin.file, [finding('too-large', 0, `the plan has ${mdx.length} characters`)]);
  }
  try {
    refuseInvisible(mdx, origin.file);
    const plan = planOf(parse(mdx.replaceAll(/\r\n?/g, '\n'), origin.file), origin);
    if (plan.draft !== isDraft(mdx))
      throw invalidMdxError(origin.file, 2, '“draft: true” is not on the first line');
    return plan;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // a RangeError is a stack overflow
    throw invalidMdxError(origin.file, 0, 'the elements are nested too deeply');
  }
}

/** A byte-order mark is allowed at the beginning. */
function refuseInvisible(mdx: string, file: string): void {
  const at = mdx.slice(1).search(INVISIBLE) + 1;
  if (at > 0) throw invisibleCharacterError(mdx.slice(at), file, mdx.slice(0, at).split('\n').length);
}

function planOf(root: Root, { id, file, source }: Origin): Plan {
  const [front, ...rest] = root.children;
  if (front?.type !== 'yaml') throw invalidMdxError(file, 1, 'there is no front matter');
  const metadata = readMetadata(front.value, id, file);
  const parts = rest.map((node) => readPart(node, file));
  const { sha256, grade, url } = source;
  return {
    ...metadata,
    clauses: clausesOf(parts),
    script: null,
    source: { file: source.file, sha256, grade, url },
  };
}

function parse(mdx: string, file: string): Root {
  try {
    return processor.parse(mdx);
  } catch (error) {
    if (error instanceof VFileMessage) throw invalidMdxError(file, error.line ?? 0, error.reason);
    if (error instanceof RangeError) throw error;
    // A failed assertion in the parser: an element that is not closed before a line of === or ---.
    throw invalidMdxError(file, 0, 'it cannot be read as MDX; look for an element that is not closed');
  }
}

function readPart(node: Nodes, file: string): Part {
  if (node.type !== 'mdxJsxFlowElement') throw unexpected(node, file);
  const allowed = ATTRIBUTES.get(node.name ?? '');
  if (!allowed) throw invalidMdxError(file, lineOf(node), `<${node.name ?? ''}> is not an element of a plan`);
  const attributes = readAttributes(node, allowed, file);
  const { name = null, number = null, title = null } = attributes;
  const kind = kindOf(node, name);
  if (!kind) throw invalidMdxError(file, lineOf(node), `“${name ?? ''}” is not the name of a part`);
  const own = node.children.findIndex((child) => child.type !== 'paragraph' && !isTable(child));
  const [words, below] =
    own < 0 ? [node.children, []] : [node.children.slice(0, own), node.children.slice(own)];
  const late = below.find((child) => child.type === 'paragraph' || isTable(child));
  if (late) throw invalidMdxError(file, lineOf(late), 'words of a clause stand before its sub-clauses');
  const children = below.map((child) => readPart(child, file));
  return newPart({
    kind,
    name: kind === 'frame' ? null : name,
    number,
    title,
    runIn: attributes.runIn === 'true',
    ...readText(words, file),
    sectors: listOf(attributes.sectors),
    themes: listOf(attributes.themes),
    children,
  });
}

function isTable(node: Nodes): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Table';
}

/** The paragraphs and tables of a part as its text. */
function readText(nodes: readonly Nodes[], file: string): Pick<Part, 'text' | 'tables'> {
  const paragraphs: string[] = [];
  const tables: Table[] = [];
  let length = 0;
  const add = (lines: readonly string[]) => {
    paragraphs.push(...lines);
    length += lines.reduce((sum, line) => sum + line.length + 1, 0);
  };
  for (const node of nodes) {
    if (!isTable(node)) add([readWords(node, file)]);
    else {
      const { rows, merged } = readTable(node, file, (child) => readWords(child, file));
      const start = length;
      add(rows);
      tables.push({ start, end: length - 1, head: readHead(node, rows.length, file), merged });
    }
  }
  return { text: paragraphs.join('\n'), tables };
}

/** The number of header rows of a table; 1 by default. */
function readHead(node: MdxJsxFlowElement, rows: number, file: string): number {
  const { head = '1' } = readAttributes(node, TABLE_ATTRIBUTES, file);
  if (!/^\d{1,3}$/.test(head) || Number(head) > rows) {
    throw invalidMdxError(file, lineOf(node), `head="${head}" is not a number of rows of this table`);
  }
  return Number(head);
}

function kindOf(node: MdxJsxFlowElement, name: string | null): Part['kind'] | undefined {
  if (node.name !== 'Part') return node.name?.toLowerCase() as Part['kind'];
  return PART_KINDS.find((kind) => kind === name?.replace(/^(heading)-\d+$/, '$1'));
}

function readAttributes(
  node: MdxJsxFlowElement,
  allowed: readonly string[],
  file: string,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      throw invalidMdxError(file, lineOf(node), `attributes of <${node.name}> are written name="words"`);
    }
    if (!allowed.includes(attribute.name)) {
      throw invalidMdxError(file, lineOf(node), `<${node.name}> has no attribute “${attribute.name}”`);
    }
    attributes[attribute.name] = visible(attribute.value, node, file);
  }
  return attributes;
}

function readWords(node: Nodes, file: string): string {
  if (node.type === 'text') return visible(node.value, node, file);
  if (node.type !== 'paragraph') throw unexpected(node, file);
  return node.children.map((child) => readWords(child, file)).join('');
}

/** Refuses invisible characters that are written as references, `&#x202e;`. */
function visible(value: string, node: Nodes, file: string): string {
  if (INVISIBLE.test(value)) throw invisibleCharacterError(value, file, lineOf(node));
  return value;
}

function listOf(attribute: string | undefined): string[] {
  return attribute?.split(/\s+/).filter(Boolean) ?? [];
}

function unexpected(node: Nodes, file: string): FindingError {
  return invalidMdxError(
    file,
    lineOf(node),
    `a plan may hold only elements and plain words, no ${node.type}`,
  );
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 0;
}
