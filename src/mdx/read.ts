import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { VFileMessage } from 'vfile-message';
import { parse as parseYaml } from 'yaml';
import type { ZodError } from 'zod';
import { PART_KINDS } from '../model/clause.ts';
import { FindingError, finding } from '../model/finding.ts';
import { clausesOf, newPart, type Part } from '../model/part.ts';
import { metadataSchema, NOTHING_KNOWN, type Plan } from '../model/plan.ts';
import { ATTRIBUTES } from './elements.ts';
import { processor } from './processor.ts';

/**
 * The plan that an MDX file holds; `file` is its name for messages, its id comes from `id`. Facts are still empty.
 * Throws a FindingError that names the line where the file is anything but data: an unknown element or attribute, an
 * expression, an import, Markdown inside the words.
 */
export function readPlan(
  mdx: string,
  { id, file, source }: { id: string; file: string; source: Plan['source'] },
): Plan {
  const root = parse(mdx, file);
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
    throw error;
  }
}

function readMetadata(yaml: string, id: string, file: string) {
  const given = parseYaml(yaml) as { dates?: object; timeline?: object[] } | null;
  const dates = { ...NOTHING_KNOWN.dates, ...given?.dates };
  const timeline = (given?.timeline ?? []).map((entry) => ({ from: null, clause: null, ...entry }));
  const result = metadataSchema.safeParse({ ...NOTHING_KNOWN, ...given, dates, timeline, id });
  if (!result.success) throw invalid(file, 1, explain(result.error));
  return result.data;
}

function explain(error: ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.join('.') || 'front matter'}: ${issue.message}`)
    .join(', ');
}

function readPart(node: Nodes, file: string): Part {
  if (node.type !== 'mdxJsxFlowElement') throw unexpected(node, file);
  const allowed = ATTRIBUTES[node.name ?? ''];
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
  return PART_KINDS.find((kind) => kind === name);
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
    attributes[attribute.name] = attribute.value;
  }
  return attributes;
}

function readWords(node: Nodes, file: string): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'paragraph') throw unexpected(node, file);
  return node.children.map((child) => readWords(child, file)).join('');
}

function words(attribute: string | undefined): string[] {
  return attribute?.split(/\s+/).filter(Boolean) ?? [];
}

function unexpected(node: Nodes, file: string): FindingError {
  return invalid(file, lineOf(node), `a plan holds elements and plain words, no ${node.type}`);
}

function invalid(file: string, line: number, message: string): FindingError {
  return new FindingError(file, [finding('mdx-invalid', line, message)]);
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 0;
}
