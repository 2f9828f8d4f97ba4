import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** Attributes of an element; one that is null or undefined isn't written. */
export type Attributes = Record<string, string | null | undefined>;

/** An element with words in it: nothing is put between its children. */
export function inline(name: string, attributes: Attributes, children: readonly ElementContent[]): Element {
  return x(name, attributes, [...children]);
}

/** An element that holds only elements, each on a line of its own. */
export function block(name: string, attributes: Attributes, children: readonly Element[]): Element {
  return x(
    name,
    attributes,
    children.length === 0 ? [] : children.flatMap((child) => ['\n', child]).concat('\n'),
  );
}

/** Words as the content of an element. */
export function words(value: string): ElementContent {
  return { type: 'text', value };
}

// What XML 1.0 has no way to write, not even as a reference: control characters and lone surrogates.
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** An XML 1.0 document in UTF-8. Control characters, which XML cannot hold, are left out. */
export function printXml(root: Element): string {
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  const printable = xml.replaceAll(UNPRINTABLE, '').replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printable}\n`;
}
