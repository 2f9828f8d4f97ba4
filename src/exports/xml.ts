import type { Element, ElementContent } from 'xast';

/** Attributes of an element; one that is null or undefined isn't written. */
export type Attributes = Record<string, string | null | undefined>;

/** An element with words in it: nothing is put between its children. */
export function inline(name: string, attributes: Attributes, children: ElementContent[]): Element {
  return { type: 'element', name, attributes, children };
}

/** An element that holds only elements, each on a line of its own. */
export function block(name: string, attributes: Attributes, children: readonly Element[]): Element {
  const lines = children.flatMap((child) => [words('\n'), child]);
  return inline(name, attributes, children.length === 0 ? [] : [...lines, words('\n')]);
}

/** Words as the content of an element. */
export function words(value: string): ElementContent {
  return { type: 'text', value };
}

// What XML 1.0 has no way to write, not even as a reference: control characters and lone surrogates.
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** An XML 1.0 document in UTF-8. Control characters, which XML cannot hold, are left out. */
export function printXml(root: Element): string {
  const printable = printNode(root).replaceAll(UNPRINTABLE, '').replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printable}\n`;
}

function printNode(node: ElementContent): string {
  if (node.type === 'text') return escapeSigns(node.value);
  if (node.type !== 'element') throw new TypeError(`these documents hold no ${node.type}`);
  const tag = node.name + printAttributes(node.attributes);
  const content = node.children.map(printNode).join('');
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${node.name}>`;
}

function printAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === null || value === undefined
        ? ''
        : ` ${name}="${escapeSigns(value).replaceAll('"', '&#x22;')}"`,
    )
    .join('');
}

function escapeSigns(value: string): string {
  return value.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}
