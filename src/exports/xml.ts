import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** Attributes of an element; those that are null or undefined are not written. */
export type Attributes = Record<string, string | null | undefined>;

/** An element with mixed content: no white space is added. */
export function inline(name: string, attributes: Attributes, children: readonly ElementContent[]): Element {
  return x(name, attributes, [...children]);
}

/** An element that holds only elements, each on its own line. */
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

// Control characters and lone surrogates, which XML 1.0 cannot represent even as references.
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** An XML 1.0 document in UTF-8, without the characters that XML cannot represent. */
export function printXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printElements([root])}\n`;
}

/** Elements for a document that is printed elsewhere. */
export function printElements(elements: readonly Element[]): string {
  const xml = toXml([...elements], { closeEmptyElements: true, tightClose: true });
  return xml.replaceAll(UNPRINTABLE, '').replaceAll(']]>', ']]&gt;');
}
