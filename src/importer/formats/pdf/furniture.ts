import type { Line } from './lines.ts';
import { type Block, isLine } from './tables.ts';

const NUMBERED =
  /^[—–\-－·•\s]*(\d{1,4})[—–\-－·•\s]*$|^第\s*(\d{1,4})\s*页[\s，,/]*(?:共\s*\d+\s*页)?$|^(\d{1,4})\s*\/\s*\d{1,4}$/;

/** So many lines at the top or bottom of a page may be its head or foot. */
const DEPTH = 2;

/** What a document's pages hold without their numbers and the heads and feet that they repeat. */
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

/** By how much the number that a line prints is ahead of its page; null where it prints none. */
function offsetOf({ text }: Line, page: number): number | null {
  const printed = NUMBERED.exec(text)?.slice(1).find(Boolean);
  return printed === undefined ? null : Number(printed) - page;
}

/** A bare number is a page's where another page is numbered alike; one between dashes always is. */
function isPageNumber(line: Line, page: number, offsets: readonly number[]): boolean {
  const offset = offsetOf(line, page);
  if (offset === null) return false;
  return /\D/.test(line.text) || offsets.filter((other) => other === offset).length > 1;
}

/** What stands on three pages or more, and on most, apart from its figures. */
function repeatedTexts(margins: readonly Line[][]): string[] {
  const patterns = margins.flatMap((lines) => [...new Set(lines.map(patternOf))]);
  const counts = Map.groupBy(patterns, (pattern) => pattern);
  return [...counts]
    .filter(([, found]) => found.length >= 3 && found.length > margins.length / 2)
    .map(([pattern]) => pattern);
}

/** A line's words with figures left open, and its place on the page to a few points. */
function patternOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`;
}
