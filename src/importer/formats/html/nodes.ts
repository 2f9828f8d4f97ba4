import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.Node;

/** The nodes right inside a node; none inside a text or a comment. */
export function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Every element inside a node, in the order of the document. */
export function elementsIn(node: Node): Element[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child) => [child, ...elementsIn(child)]);
}

/** An attribute's value, null where the element has none of that name. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** All text inside a node as it stands in the file. */
export function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

/** The line of the file on which a node begins, 0 where it stands nowhere in it. */
export function lineOf(node: Node): number {
  return node.sourceCodeLocation?.startLine ?? 0;
}

/** Elements that hold no words of a document: code, controls, what a browser draws, menus. */
const WORDLESS = new Set(
  (
    'script style noscript template head iframe object embed svg canvas audio video map ' +
    'button select input textarea nav'
  ).split(' '),
);

/** Whether a browser shows none of an element's words, or they are no words of a document. */
export function isHidden(element: Element): boolean {
  return isWordless(element) || (element.tagName !== 'body' && isSetHidden(element));
}

/** Whether an element is never words of a document, however it is shown. */
export function isWordless({ tagName }: Element): boolean {
  return WORDLESS.has(tagName);
}

/** Whether an element is hidden by an attribute, as many pages are until their scripts have run. */
export function isSetHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  const hidden = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style);
  return hidden || attribute(element, 'hidden') !== null;
}
