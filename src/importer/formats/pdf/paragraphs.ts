import { readMarker } from '../../../model/markers.ts';
import type { ReadTable } from '../extract.ts';
import { placeTables, printTable } from '../table.ts';
import type { Line } from './lines.ts';
import { type Block, isLine, isTable } from './tables.ts';

/** How a document sets its paragraphs, in points. */
interface Setting {
  /** The height of its body's characters. */
  size: number;
  /** Where full lines begin and end. */
  left: number;
  right: number;
  /** From one line to the next. */
  pitch: number;
  /** Whether paragraphs begin with an indent, so that a line at the margin goes on. */
  indents: boolean;
}

/**
 * The paragraphs of a document, each one line of text, told by indents, by where lines end, and by the space between them;
 * tables stand among them.
 */
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
    } else if (before && isLine(before) && goesOn(before, block, setting)) {
      paragraphs.push(join(paragraphs.pop() ?? '', block.text));
    } else paragraphs.push(block.text);
  }
  return { lines: paragraphs, tables: placeTables(paragraphs, tables) };
}

function goesOn(before: Line, line: Line, setting: Setting): boolean {
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

/** The value that most items have, weighed; 0 where there are no items. */
function mode<T>(
  items: readonly T[],
  read: (item: T) => number,
  weightOf: (item: T) => number = () => 1,
): number {
  const weights = new Map<number, number>();
  for (const item of items) weights.set(read(item), (weights.get(read(item)) ?? 0) + weightOf(item));
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Line breaks keep marks from the beginning of a line, so that a full line may end so many characters early. */
const RAGGED = 2.6;

/** Whether a paragraph goes on from one line to the next: the first is full, the second begins at the margin. */
function continues(before: Line, line: Line, setting: Setting): boolean {
  const { size, left, pitch } = setting;
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  if (Math.abs(before.size - line.size) > size / 10) return false;
  if (!isFull(before, setting) || line.start > left + size) return false;
  if (before.page === line.page && before.y - line.y > pitch * 1.2 + 1) return false;
  return !(/[。；：）]$/u.test(before.text) && readMarker(line.text));
}

/** Whether a line reaches the margin, or nearly, where what follows did not fit and no sentence ends. */
function isFull({ end, text }: Line, { size, left, right, indents }: Setting): boolean {
  if (end >= right - RAGGED * size) return true;
  return indents && end > right - (right - left) / 3 && !/[。：；！？）]$/u.test(text);
}

/** Whether a title goes on in the next line: both are larger than the body and centred, and the first does not end it. */
function continuesTitle(before: Line, line: Line, { size, left, right }: Setting): boolean {
  const alike = before.page === line.page && before.size === line.size;
  const near = before.y - line.y < line.size * 2.2;
  const isCentred = ({ start, end }: Line) => Math.abs(start + end - left - right) < size * 2;
  const ended = /[。：；)）日号]$/u.test(before.text) || before.text.includes('\t');
  return alike && near && !ended && line.size > size * 1.08 && isCentred(before) && isCentred(line);
}

/** Two halves of a line: Latin words are parted by a space where the line was broken between them. */
function join(before: string, after: string): string {
  const latin = /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after);
  return before + (latin ? ' ' : '') + after;
}
