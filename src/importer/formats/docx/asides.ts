import type { Element, Root } from 'xast';
import { type Finding, finding } from '../../../model/finding.ts';
import { notesOnChanges } from '../changes.ts';
import { notesOnLeftOut } from '../left-out.ts';
import { lineWith, sortHeaders, wordsOfFooters } from '../page-margins.ts';
import { changesIn } from './changes.ts';
import { childOf, childrenOf, descendants, isOn } from './elements.ts';
import type { Package } from './package.ts';

/** Findings on footnotes, comments, pictures, struck and deleted words in a Word document. */
export function asidesOf(parts: Package, lines: readonly string[]): Finding[] {
  const { document, comments, footers } = parts;
  const remarks = comments ? descendants(comments, 'w:comment').map(wordsOf).filter(Boolean) : [];
  const feet = wordsOfFooters(footers.flatMap(paragraphsOf));
  return [
    ...notesIn(parts.footnotes, 'w:footnote'),
    ...notesIn(parts.endnotes, 'w:endnote'),
    ...paragraphsIn(document).flatMap((paragraph) => findingsIn(paragraph, lines)),
    ...notesOnLeftOut('remarks beside the text', remarks),
    ...notesOnChanges(changesIn(document), lines),
    ...notesOnLeftOut('lines at the foot of pages', feet),
  ];
}

/** The lines of page headers: those of a red letterhead, and other running titles. */
export function headersOf({ headers }: Package): { head: string[]; others: string[] } {
  return sortHeaders(headers.flatMap(paragraphsOf));
}

function notesIn(part: Root | null, name: string): Finding[] {
  const notes = part ? descendants(part, name).map(wordsOf).filter(Boolean) : [];
  return notes.map((words) =>
    finding('footnote-left-out', 0, `a note (脚注) was left out: “${words.slice(0, 80)}”`),
  );
}

/** All paragraphs of the text, including those of text boxes and tables. */
function paragraphsIn(node: Root | Element): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (UNPRINTED.has(child.name)) return [];
    return [...(child.name === 'w:p' ? [child] : []), ...paragraphsIn(child)];
  });
}

const UNPRINTED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:sectPr']);

function findingsIn(paragraph: Element, lines: readonly string[]): Finding[] {
  const runs = runsIn(paragraph);
  const struck = runs
    .filter((run) => isStruck(run))
    .map(wordsOf)
    .join('');
  const place = lineWith(lines, wordsOf(paragraph));
  const pictures = runs
    .flatMap(pictureIn)
    .map((name) => finding('picture-left-out', place, `a picture (图片) is missing: “${name}”`));
  if (struck.trim() === '') return pictures;
  const words = `the words are struck through (删除线): “${struck.trim().slice(0, 80)}”`;
  return [...pictures, finding('struck-through', lineWith(lines, struck), words)];
}

/** The runs of a paragraph, without those of text boxes in it. */
function runsIn(node: Element): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (UNPRINTED.has(child.name) || child.name === 'w:txbxContent') return [];
    return child.name === 'w:r' ? [child] : runsIn(child);
  });
}

function isStruck(run: Element): boolean {
  const properties = childOf(run, 'w:rPr');
  return isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike');
}

/** The elements of pictures, charts and embedded files. */
const DRAWN = ['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds', 'o:OLEObject'];

/** The description of the picture in a run, or its name, in a list; empty where there is no picture. */
function pictureIn(run: Element): string[] {
  const shown = DRAWN.flatMap((name) => printed(run, name));
  if (shown.length === 0) return [];
  const [named] = [...printed(run, 'wp:docPr'), ...printed(run, 'pic:cNvPr'), ...printed(run, 'v:shape')];
  const { descr, title, name, alt } = named?.attributes ?? {};
  return [(descr || alt || title || name || (shown[0]?.name ?? '')).slice(0, 80)];
}

/** Elements by name inside a node, without the fallback copies of drawings. */
function printed(node: Element, name: string): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === 'mc:Fallback' || child.name === 'w:txbxContent') return [];
    return [...(child.name === name ? [child] : []), ...printed(child, name)];
  });
}

function paragraphsOf(part: Root): string[] {
  return paragraphsIn(part).map(wordsOf).filter(Boolean);
}

/** All words of a node, deleted ones included. */
export function wordsOf(node: Element): string {
  const texts = (one: Element): string =>
    childrenOf(one)
      .filter(({ name }) => name !== 'mc:Fallback')
      .map((child) => (['w:t', 'w:delText'].includes(child.name) ? textOf(child) : texts(child)))
      .join('');
  return texts(node).trim();
}

function textOf({ children }: Element): string {
  return children.map((child) => ('value' in child ? String(child.value) : '')).join('');
}
