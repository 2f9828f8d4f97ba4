import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { VFileMessage } from 'vfile-message';
import { PART_KINDS } from '../model/clause.ts';
import { FindingError, finding } from '../model/finding.ts';
import { INVISIBLE } from '../model/invisible.ts';
import { clausesOf, newPart, type Part } from '../model/part.ts';
import type { Plan } from '../model/plan.ts';
import { ATTRIBUTES } from './elements.ts';
import { readMetadata } from './front-matter.ts';
import { hidden, invalid } from './invalid.ts';
import { processor } from './processor.ts';

/** What a plan is read with: its id, the name of its file for messages, and where its words come from. */
interface Origin {
  id: string;
  file: string;
  source: Plan['source'];
}

/** How long the MDX of a plan may be, in characters: four times the longest document that is imported. */
const LONGEST = 4_000_000;

/**
 * The plan that an MDX file holds. Facts are still empty. Throws a FindingError that names the line where the file is
 * anything but data: an unknown element or attribute, an expression, an import, a character that nobody sees.
 */
export function readPlan(mdx: string, origin: Origin): Plan {
  if (mdx.length > LONGEST) {
    throw new FindingError(origin.file, [finding('too-large', 0, `the plan has ${mdx.length} characters`)]);
  }
  try {
    refuseInvisible(mdx, origin.file);
    return planOf(parse(mdx.replaceAll(/\r\n?/g, '\n'), origin.file), origin);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // the stack grew too large
    throw invalid(origin.file, 0, 'the elements are nested too deeply');
  }
}

/** A mark that the file is UTF-8 may stand before all. */
function refuseInvisible(mdx: string, file: string): void {
  const at = mdx.slice(1).search(INVISIBLE) + 1;
  if (at > 0) throw hidden(mdx.slice(at), file, mdx.slice(0, at).split('\n').length);
}

function planOf(root: Root, { id, file, source }: Origin): Plan {
  const [front, ...rest] = root.children;
  if (front?.type !== 'yaml') throw invalid(file, 1, 'there is no front matter');
  const metadata = readMetadata(front.value, id, file);
  const parts = rest.map((node) => readPart(node, file));
  return { ...metadata, clauses: clausesOf(parts), source };
}

function parse(mdx: string, file: string): Root {
  try {
    return processor.parse(mdx);
  } catch (error) {
    if (error instanceof VFileMessage) throw invalid(file, error.line ?? 0, error.reason);
    if (error instanceof RangeError) throw error;
    // The parser's own assertions: an element that is not closed before a line of === or ---.
    throw invalid(file, 0, 'it cannot be read as MDX; look for an element that is not closed');
  }
}

function readPart(node: Nodes, file: string): Part {
  if (node.type !== 'mdxJsxFlowElement') throw unexpected(node, file);
  const allowed = ATTRIBUTES.get(node.name ?? '');
  if (!allowed) throw invalid(file, lineOf(node), `<${node.name ?? ''}> is not an element of a plan`);
  const attributes = readAttributes(node, allowed, file);
  const { name = null, number = null, title = null } = attributes;
  const kind = kindOf(node, name);
  if (!kind) throw invalid(file, lineOf(node), `“${name ?? ''}” is not the name of a part`);
  const paragraphs: string[] = [];
  const children: Part[] = [];
  for (const child of node.children) {
    if (child.type !== 'paragraph') children.push(readPart(child, file));
    else if (children.length === 0) paragraphs.push(readWords(child, file));
    else throw invalid(file, lineOf(child), 'words of a clause stand before its sub-clauses');
  }
  return newPart({
    kind,
    name: kind === 'frame' ? null : name,
    number,
    title,
    runIn: attributes.runIn === 'true',
    text: paragraphs.join('\n'),
    sectors: words(attributes.sectors),
    themes: words(attributes.themes),
    children,
  });
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
      throw invalid(file, lineOf(node), `attributes of <${node.name}> are written name="words"`);
    }
    if (!allowed.includes(attribute.name)) {
      throw invalid(file, lineOf(node), `<${node.name}> has no attribute “${attribute.name}”`);
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

/** A character that is written as a reference, `&#x202e;`, is none the more visible. */
function visible(value: string, node: Nodes, file: string): string {
  if (INVISIBLE.test(value)) throw hidden(value, file, lineOf(node));
  return value;
}

function words(attribute: string | undefined): string[] {
  return attribute?.split(/\s+/).filter(Boolean) ?? [];
}

function unexpected(node: Nodes, file: string): FindingError {
  return invalid(file, lineOf(node), `a plan holds elements and plain words, no ${node.type}`);
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 0;
}
