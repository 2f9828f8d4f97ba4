import type { Edit } from './repaired-text.ts';

/** The reason of repairs that remove a page number. */
export const PAGE_NUMBER = '页码';

/** The number of pages from which page numbers are recognised. */
const MIN_PAGES = 3;
/** A number after a form feed. */
const AFTER = /\f[ \u3000]*(\d{1,4})/g;
/** A number on a line of its own before a form feed or the end. */
const BEFORE = /(?<=\n)[ \u3000]*[—–-]?[ \u3000]*(\d{1,4})[ \u3000]*[—–-]?\s*(?=\f|$)/g;

/** What follows the number of a clause or a part of a date, but not a page number. */
const MARKED = /^[、.．)）年月日]/u;

/**
 * Removes consecutive page numbers before or after form feeds, even without a space before the words: after form feeds
 * “20亮點”, “213、積極籌劃” → “亮點”, “3、積極籌劃”.
 */
export function removePageNumbers(text: string): Edit[] {
  const pages = text.split('\f').length - 1;
  if (pages < MIN_PAGES) return [];
  const alone = placesOf(text, BEFORE);
  const glued = gluedNumbers(text, pages);
  const next = (glued.at(-1)?.page ?? Number.NaN) + 1;
  const last = alone.filter(({ page }) => page === next).slice(-1);
  const found =
    glued.length > 0 ? [...glued, ...last] : alone.length >= pages && countsOn(alone) ? alone : [];
  return found.map(({ start, end }) => ({ start, end, text: '' }));
}

interface PageNumber {
  start: number;
  end: number;
  page: number;
}

function placesOf(text: string, pattern: RegExp): PageNumber[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words, 1: digits }) => {
    return { start: index, end: index + words.length, page: Number(digits) };
  });
}

function countsOn(numbers: readonly PageNumber[]): boolean {
  return numbers.every(({ page }, i) => i === 0 || page === (numbers[i - 1]?.page ?? 0) + 1);
}

/** The page numbers after form feeds; the last of their digits may belong to the text, 213、 on page 21. */
function gluedNumbers(text: string, pages: number): PageNumber[] {
  const found = [...text.matchAll(AFTER)];
  const digits = found.map((match) => match[1] ?? '');
  const [shown = ''] = digits;
  const first = Array.from(shown, (_, i) => Number(shown.slice(0, i + 1))).find((page) =>
    digits.every((printed, i) => printed.startsWith(String(page + i))),
  );
  if (found.length < pages || first === undefined) return [];
  const numbers = found.map((match, i) => {
    const start = match.index + match[0].length - (match[1] ?? '').length;
    return { start, end: start + String(first + i).length, page: first + i };
  });
  const marked = numbers.filter(({ end }) => MARKED.test(text.slice(end, end + 1)));
  return marked.length * 2 < numbers.length ? numbers : [];
}
