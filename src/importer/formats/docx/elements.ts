import type { Element, Root } from 'xast';

/** The elements right inside a node. */
export function childrenOf(node: Root | Element): Element[] {
  return (node.children as Element[]).filter(({ type }) => type === 'element');
}

/** The first element of a name right inside a node, `w:pPr`. */
export function childOf(node: Root | Element | undefined, name: string): Element | undefined {
  return node && childrenOf(node).find((child) => child.name === name);
}

/** Every element of a name anywhere inside a node, in the order of the document. */
export function descendants(node: Root | Element, name: string): Element[] {
  return childrenOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The value of a property that is an element of its own, `<w:numId w:val="3"/>` → 3; null where it is not there. */
export function settingOf(node: Element | undefined, name: string): string | null {
  return childOf(node, name)?.attributes['w:val'] ?? null;
}

/** Whether a switch such as `<w:vanish/>` is on. */
export function isOn(node: Element | undefined, name: string): boolean {
  const property = childOf(node, name);
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '');
}
