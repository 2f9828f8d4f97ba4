import type { Run } from '../read/excerpt.ts';

/** A clone of the only element in a `<template>`. Throws an Error where the page has no such template. */
export function cloneTemplate<T extends HTMLElement = HTMLElement>(id: string): T {
  const template = document.getElementById(id);
  const element =
    template instanceof HTMLTemplateElement && template.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) throw new Error(`the page has no template “${id}”`);
  return element as T;
}

/** The element with this `data-part`. Throws an Error where there is none. */
export function part<T extends HTMLElement = HTMLElement>(element: ParentNode, name: string): T {
  const found = element.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`there is no part “${name}”`);
  return found;
}

/** Puts text or marked runs into a part, or removes the part where there are none. */
export function fill(element: ParentNode, name: string, words: string | readonly Run[]): void {
  const place = part(element, name);
  if (words.length === 0) place.remove();
  else place.replaceChildren(...(typeof words === 'string' ? [words] : words.map(nodeOf)));
}

/** Shows a button with a label as long as something is left to load. */
export function showButton(
  element: ParentNode,
  name: string,
  left: number,
  label: string,
): HTMLButtonElement {
  const button = part<HTMLButtonElement>(element, name);
  button.hidden = left === 0;
  button.disabled = false;
  button.toggleAttribute('data-more', left > 0);
  button.textContent = label;
  return button;
}

function nodeOf({ text, found }: Run): Node | string {
  if (!found) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
