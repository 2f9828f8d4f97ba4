import type { LineDecision } from '../../model/placed-repairs.ts';
import type { LineEnds } from '../formats/extract.ts';
import type { RepairedText } from './repaired-text.ts';

/** A line break of a repaired text. */
export interface LineBreak {
  /** Whether it certainly ends a paragraph or cell, so that no sentence continues after it. */
  certain: boolean;
  /** What an editor decided on it. */
  decision: LineDecision | undefined;
  /** Whether the source has an empty line here. */
  blank: boolean;
  /** Whether the next line is indented in the source. */
  indented: boolean;
}

const INDENT = /(?:[\u3000\u2003]| {2,}|\u00a0{2,}|\t)[ \u00a0\u3000\t]*$/;

/** The line breaks of a repaired text; certain where the reader knows that a paragraph ends there, and at form feeds. */
export function lineBreaks(
  repaired: RepairedText,
  { lines, lineEnds }: { lines: readonly LineDecision[]; lineEnds: LineEnds },
): LineBreak[] {
  return sourcesOfBreaks(repaired).map(({ at, source }) => {
    const blank = source.replace(/\r\n?/g, '\n').split('\n').length > 2;
    const decision = lines.find((one) => isBetween(one, at, at + source.length));
    const known = lineEnds === 'paragraphs' || (lineEnds === 'blank-lines' && blank);
    return { certain: known || source.includes('\f'), decision, blank, indented: INDENT.test(source) };
  });
}

/** Whether a break of the source, or one inserted at `start`, lies between the words of a decision. */
function isBetween(decision: LineDecision, start: number, end: number): boolean {
  if (start === end) return start >= decision.start && start <= decision.end;
  return start < decision.end && end > decision.start;
}

/** The place and the words of each line break in the source. */
function sourcesOfBreaks({ text, repairs }: RepairedText): { at: number; source: string }[] {
  const found: { at: number; source: string }[] = [];
  let next = 0; // the first repair that ends after the break
  let shift = 0; // offset in the source minus offset in the text
  for (const { index } of text.matchAll(/\n/g)) {
    for (let repair = repairs[next]; repair && repair.end <= index; repair = repairs[++next]) {
      shift += repair.source.length - repair.published.length;
    }
    const repair = repairs[next];
    const inside = repair && repair.start <= index && repair.end > index;
    found.push({ at: (inside ? repair.start : index) + shift, source: inside ? repair.source : '\n' });
  }
  return found;
}
