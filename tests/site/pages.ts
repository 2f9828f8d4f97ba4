import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';

/** A page of the built site. */
export interface BuiltPage {
  /** Its address from the root of the site, `/plans/qingpu-emergency-2023/`. */
  address: string;
  html: string;
  tree: Root;
}

/** The address of every page of a built site, `/404.html` included. */
export function addressesIn(folder: string): string[] {
  const files = globSync('**/*.html', { cwd: folder }).sort();
  return files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** The page at an address of a built site. Throws where there is none. */
export function readPage(folder: string, address: string): BuiltPage {
  const html = readFileSync(join(folder, address, address.endsWith('/') ? 'index.html' : ''), 'utf8');
  return { address, html, tree: fromHtml(html) };
}

/** Every page of a built site. */
export function readPages(folder: string): BuiltPage[] {
  return addressesIn(folder).map((address) => readPage(folder, address));
}

/** The elements with a property, such as `id` or `href`, and its value. */
export function elementsWith(property: string, tree: Root): { element: Element; value: string }[] {
  return selectAll(`[${property}]`, tree).map((element) => ({
    element,
    value: String(element.properties[property]),
  }));
}
