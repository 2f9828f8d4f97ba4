import { posix } from 'node:path';
import type { Element, Root } from 'xast';

/** The name of an element without its prefix, which programs choose, `ofd:Page` → Page. */
export function nameOf({ name }: Element): string {
  return name.replace(/^.*:/, '');
}

/** The child elements of a node, with a name where one is given. */
export function childrenOf(node: Root | Element | undefined, name?: string): Element[] {
  const children = (node?.children ?? []).filter((child): child is Element => child.type === 'element');
  return name === undefined ? children : children.filter((child) => nameOf(child) === name);
}

/** All descendants with a name, in document order. */
export function descendants(node: Root | Element, name: string): Element[] {
  return childrenOf(node).flatMap((child) => [
    ...(nameOf(child) === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The characters in an element. */
export function textOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('');
}

/** The numbers in a list such as “0 0 210 297”. */
export function numbersIn(list: string | null | undefined): number[] {
  return (list ?? '')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((number) => Number(number) || 0);
}

/** The name of a file in the package; one that begins with / starts from its root (GB/T 33190, 7.1). */
export function pathOf(location: string, from: string): string {
  const path = location.trim().replaceAll('\\', '/');
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
}
