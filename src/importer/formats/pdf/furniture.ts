import type { Line } from './lines.ts';
import { type Block, isLine } from './tables.ts';

const NUMBERED =
  /^[—–\-－·•\s]*(\d{1,4})[—–\-－·•\s]*$|^第\s*(\d{1,4})\s*页[\s，,/]*(?:共\s*\d+\s*页)?$|^(\d{1,4})\s*\/\s*\d{1,4}$/;

/** The number of lines at the top and bottom of a page that may be header or footer. */
const DEPTH = 2;

/** Removes page numbers and repeated headers and footers. */
export function withoutFurniture(pages: readonly Block[][]): { pages: Block[][]; removed: string[] } {
  const marginal = pages.map(marginsOf);
  const offsets = marginal.flatMap((lines, page) => lines.flatMap((line) => offsetOf(line, page) ?? []));
  const repeated = new Set(repeatedTexts(marginal));
  const isFurniture = (line: Line, page: number) =>
    repeated.has(patternOf(line)) || isPageNumber(line, page, offsets);
  const furniture = marginal.map((lines, page) => lines.filter((line) => isFurniture(line, page)));
  const all = new Set<Block>(furniture.flat());
  return {
    pages: pages.map((blocks) => blocks.filter((block) => !all.has(block))),
    removed: furniture.flat().map(({ text }) => text),
  };
}

function marginsOf(blocks: readonly Block[]): Line[] {
  const outer = blocks.filter((_, i) => i < DEPTH || i >= blocks.length - DEPTH);
  return outer.filter(isLine);
}

/** The printed page number minus the index of the page; null where the line is not a number. */
function offsetOf({ text }: Line, page: number): number | null {
  const printed = NUMBERED.exec(text)?.slice(1).find(Boolean);
  return printed === undefined ? null : Number(printed) - page;
}

/** Whether a line is a page number: a bare number only where another page has the same offset. */
function isPageNumber(line: Line, page: number, offsets: readonly number[]): boolean {
  const offset = offsetOf(line, page);
  if (offset === null) return false;
  return /\D/.test(line.text) || offsets.filter((other) => other === offset).length > 1;
}

/** The patterns of lines on at least three pages and on most of them. */
function repeatedTexts(margins: readonly Line[][]): string[] {
  const patterns = margins.flatMap((lines) => [...new Set(lines.map(patternOf))]);
  const counts = Map.groupBy(patterns, (pattern) => pattern);
  return [...counts]
    .filter(([, found]) => found.length >= 3 && found.length > margins.length / 2)
    .map(([pattern]) => pattern);
}

/** A line with its numbers replaced, and its approximate position. */
function patternOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`;
}
