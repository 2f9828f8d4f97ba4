import type { Quotation } from '../../exports/citation/quotation.ts';
import { joinCells } from '../../model/row.ts';
import type { ClauseText, Span } from './clause-text.ts';

/** Words of one clause that are to be quoted. */
interface Quoted {
  words: ClauseText;
  span: Span;
}

/**
 * The selected words, with those in ［］ that were supplied and are not certain. Words of several cells of a row name their
 * columns, “指标：漏损率；2025年：控制在9%以内”.
 */
export function quotationOf({ words, span }: Quoted): Quotation {
  const paragraphs = divide(words, span, '\n').map((line) => lineOf(words, line));
  return { paragraphs: paragraphs.filter(Boolean), supplied: paragraphs.some((line) => line.includes('［')) };
}

function lineOf(words: ClauseText, line: Span): string {
  const cells = divide(words, line, '\t');
  if (cells.length === 1) return bracketed(words, line);
  const [first] = cells;
  const named = cells.map((cell) => nameOf(words, cell) + bracketed(words, cell));
  return joinCells([first ? aboveOf(words, first) : '', ...named]);
}

/** The parts of a span between separators. */
function divide({ text }: ClauseText, { start, end }: Span, separator: string): Span[] {
  let at = start;
  return text
    .slice(start, end)
    .split(separator)
    .map(({ length }) => {
      const part = { start: at, end: at + length };
      at = part.end + 1;
      return part;
    });
}

/** The name of a cell's column, “指标：”. */
function nameOf(words: ClauseText, { start }: Span): string {
  const name = elementAt(words, start, 'td')?.dataset.name;
  return name ? `${name}：` : '';
}

/** The words of merged cells above a row, where its first cell is quoted. */
function aboveOf(words: ClauseText, { start }: Span): string {
  const cell = elementAt(words, start, 'td');
  const row = elementAt(words, start, 'tr');
  return (cell === row?.firstElementChild && row?.dataset.above) || '';
}

function bracketed(words: ClauseText, { start, end }: Span): string {
  const unsure = (at: number) =>
    at >= start && at < end && elementAt(words, at, '.supplied:not(.certain)') !== null;
  let quoted = '';
  for (let at = start; at < end; at++) {
    const [open, close] = [unsure(at) && !unsure(at - 1), unsure(at) && !unsure(at + 1)];
    quoted += (open ? '［' : '') + words.text.charAt(at) + (close ? '］' : '');
  }
  return quoted;
}

/** The element around a letter that matches a selector; null where there is none. */
function elementAt({ places }: ClauseText, at: number, selector: string): HTMLElement | null {
  return places[at]?.node.parentElement?.closest<HTMLElement>(selector) ?? null;
}
