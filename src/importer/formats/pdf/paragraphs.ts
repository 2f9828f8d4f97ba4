import { readMarker } from '../../../model/markers.ts';
import type { ReadTable } from '../extract.ts';
import { placeTables, printTable } from '../table.ts';
import type { Line } from './lines.ts';
import { type Block, isLine, isTable } from './tables.ts';

/** The typographic setting of a document, in points. */
interface Setting {
  /** The font size of the body. */
  size: number;
  /** The margins of full lines. */
  left: number;
  right: number;
  /** The distance of lines. */
  pitch: number;
  /** Whether paragraphs are indented. */
  indents: boolean;
}

/** The paragraphs of a document, each as a line, and its tables; derived from indents, line lengths and line distances. */
export function paragraphsOf(blocks: readonly Block[]): { lines: string[]; tables: ReadTable[] } {
  const setting = settingOf(blocks.filter(isLine));
  const paragraphs: string[] = [];
  const tables: ReadTable[] = [];
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    if (isTable(block)) {
      const printed = printTable({ ...block, head: null });
      paragraphs.push(...printed.lines);
      tables.push(...printed.tables);
    } else if (before && isLine(before) && isContinuation(before, block, setting)) {
      paragraphs.push(join(paragraphs.pop() ?? '', block.text));
    } else paragraphs.push(block.text);
  }
  return { lines: paragraphs, tables: placeTables(paragraphs, tables) };
}

function isContinuation(before: Line, line: Line, setting: Setting): boolean {
  return continues(before, line, setting) || continuesTitle(before, line, setting);
}

function settingOf(lines: readonly Line[]): Setting {
  const size = mode(
    lines,
    (line) => line.size,
    (line) => line.text.length,
  );
  const body = lines.filter((line) => line.size === size);
  const widest = Math.max(0, ...body.map((line) => line.end - line.start));
  const full = body.filter((line) => line.end - line.start > widest * 0.8);
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before && before.page === line.page ? [before.y - line.y] : [];
  });
  const left = mode(full, (line) => Math.round(line.start));
  return {
    size,
    left,
    right: mode(full, (line) => Math.round(line.end)),
    pitch: mode(gaps, Math.round),
    indents: full.filter((line) => line.start > left + size).length > full.length / 20,
  };
}

/** The most frequent value of items, weighted; 0 without items. */
function mode<T>(
  items: readonly T[],
  read: (item: T) => number,
  weightOf: (item: T) => number = () => 1,
): number {
  const weights = new Map<number, number>();
  for (const item of items) weights.set(read(item), (weights.get(read(item)) ?? 0) + weightOf(item));
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How many characters early a full line may end, since closing marks must not begin a line. */
const RAGGED = 2.6;

/** Whether a line continues a paragraph: the line before is full, and this one begins at the margin. */
function continues(before: Line, line: Line, setting: Setting): boolean {
  const { size, left, pitch } = setting;
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  if (Math.abs(before.size - line.size) > size / 10) return false;
  if (!isFull(before, setting) || line.start > left + size) return false;
  if (before.page === line.page && before.y - line.y > pitch * 1.2 + 1) return false;
  return !(/[。；：）]$/u.test(before.text) && readMarker(line.text));
}

/** Whether a line reaches the right margin, or nearly without ending a sentence. */
function isFull({ end, text }: Line, { size, left, right, indents }: Setting): boolean {
  if (end >= right - RAGGED * size) return true;
  return indents && end > right - (right - left) / 3 && !/[。：；！？）]$/u.test(text);
}

/** Whether a line continues a title: both are centred and larger than the body, and the first does not end the title. */
function continuesTitle(before: Line, line: Line, { size, left, right }: Setting): boolean {
  const alike = before.page === line.page && before.size === line.size;
  const near = before.y - line.y < line.size * 2.2;
  const isCentred = ({ start, end }: Line) => Math.abs(start + end - left - right) < size * 2;
  const ended = /[。：；)）日号]$/u.test(before.text) || before.text.includes('\t');
  return alike && near && !ended && line.size > size * 1.08 && isCentred(before) && isCentred(line);
}

/** Joins two lines, with a space between Latin words. */
function join(before: string, after: string): string {
  const latin = /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after);
  return before + (latin ? ' ' : '') + after;
}
