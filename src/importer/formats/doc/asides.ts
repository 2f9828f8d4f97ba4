import { type Lengths, readPlc, type WordFile } from './file.ts';
import type { Paragraph, Stories } from './story.ts';

type Part = keyof Lengths;
const ORDER: readonly Part[] = ['body', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes'];

/** The first character of a part of the text. */
function startOf(part: Part, lengths: Lengths): number {
  return ORDER.slice(0, ORDER.indexOf(part)).reduce((sum, before) => sum + lengths[before], 0);
}

/** The paragraphs of a part of the text. */
export function readPart(part: Part, { lengths }: WordFile, stories: Stories): Paragraph[] {
  const start = startOf(part, lengths);
  return stories.read(start, start + lengths[part]);
}

/** The lines of headers and footers; six of them belong to each section, after six of notes (MS-DOC 2.8.22). */
export function headersAndFooters(
  file: WordFile,
  stories: Stories,
): { headers: string[]; footers: string[] } {
  const start = startOf('headers', file.lengths);
  const found = readPlc(file.part('headers'), 0).slice(6);
  const lines = (kinds: readonly number[]) =>
    found
      .filter((_, i) => kinds.includes(i % 6))
      .flatMap(({ from, to }) => wordsOf(stories.read(start + from, start + Math.max(from, to))));
  return { headers: lines([0, 1, 4]), footers: lines([2, 3, 5]) };
}

/** The lines of paragraphs that have words. */
export function wordsOf(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ words }) => words.split('\n').map((line) => line.trim())).filter(Boolean);
}

/** The paragraphs of text boxes by the character at which a box is anchored, and those of boxes that are not anchored. */
export function boxesOf(
  file: WordFile,
  stories: Stories,
): { anchored: Map<number, Paragraph[]>; others: Paragraph[] } {
  const start = startOf('boxes', file.lengths);
  const places = new Map(
    readPlc(file.part('shapes'), 26).map(({ from, entry }) => [entry.readInt32LE(0), from] as const),
  );
  const anchored = new Map<number, Paragraph[]>();
  const others: Paragraph[] = [];
  if (file.lengths.boxes === 0) return { anchored, others };
  for (const { from, to, entry } of readPlc(file.part('boxes'), 22)) {
    const paragraphs = stories.read(start + from, start + Math.max(from, to));
    const place = places.get(entry.readInt32LE(14));
    if (place === undefined) others.push(...paragraphs);
    else anchored.set(place, [...(anchored.get(place) ?? []), ...paragraphs]);
  }
  return { anchored, others };
}
