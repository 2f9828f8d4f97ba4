import type { Run } from '../read/excerpt.ts';

/** A copy of the only element in a template of the page. Throws an Error where the page has no such template. */
export function copyOf(template: string): HTMLElement {
  const holder = document.getElementById(template);
  const element = holder instanceof HTMLTemplateElement && holder.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) throw new Error(`the page has no template “${template}”`);
  return element;
}

/** The part of an element that is called so in its template. Throws an Error where it has none. */
export function part<T extends HTMLElement = HTMLElement>(element: ParentNode, name: string): T {
  const found = element.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`the template has no part “${name}”`);
  return found;
}

/** Puts words into a part, or takes the part out where there are none. */
export function put(element: ParentNode, name: string, words: string | readonly Run[]): void {
  const place = part(element, name);
  if (words.length === 0) place.remove();
  else place.replaceChildren(...(typeof words === 'string' ? [words] : words.map(nodeOf)));
}

function nodeOf({ text, found }: Run): Node | string {
  if (!found) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
