import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.Node;

/** The child nodes of a node. */
export function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** All descendant elements of a node, in document order. */
export function elementsIn(node: Node): Element[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child) => [child, ...elementsIn(child)]);
}

/** The value of an attribute; null where it is missing. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** The text content of a node. */
export function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

/** The line of the file on which a node begins; 0 for a node that the parser added. */
export function lineOf(node: Node): number {
  return node.sourceCodeLocation?.startLine ?? 0;
}

/** Elements without words of a document: code, controls, media, menus. */
const WORDLESS = new Set(
  (
    'script style noscript template head iframe object embed svg canvas audio video map ' +
    'button select input textarea nav'
  ).split(' '),
);

/** Whether an element is hidden or never contains words of a document. */
export function isHidden(element: Element): boolean {
  return isWordless(element) || (element.tagName !== 'body' && isSetHidden(element));
}

/** Whether an element never contains words of a document. */
export function isWordless({ tagName }: Element): boolean {
  return WORDLESS.has(tagName);
}

/** Whether an attribute hides an element. */
export function isSetHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  const hidden = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style);
  return hidden || attribute(element, 'hidden') !== null;
}
