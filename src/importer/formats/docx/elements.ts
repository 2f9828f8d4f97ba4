import type { Element, Root } from 'xast';

/** The child elements of a node. */
export function childrenOf(node: Root | Element): Element[] {
  return (node.children as Element[]).filter(({ type }) => type === 'element');
}

/** The first child element with a name, `w:pPr`. */
export function childOf(node: Root | Element | undefined, name: string): Element | undefined {
  return node && childrenOf(node).find((child) => child.name === name);
}

/** All descendants with a name, in document order. */
export function descendants(node: Root | Element, name: string): Element[] {
  return childrenOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The value of a property element, `<w:numId w:val="3"/>` → 3; null where it is missing. */
export function settingOf(node: Element | undefined, name: string): string | null {
  return childOf(node, name)?.attributes['w:val'] ?? null;
}

/** Whether a boolean property such as `<w:vanish/>` is set. */
export function isOn(node: Element | undefined, name: string): boolean {
  const property = childOf(node, name);
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '');
}
