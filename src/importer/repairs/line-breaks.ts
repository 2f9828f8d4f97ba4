import type { HandRepair } from '../../model/source.ts';
import type { LineEnds } from '../formats/extract.ts';
import type { RepairedText } from './repaired-text.ts';

/** A line break of a repaired text. */
export interface LineBreak {
  /** Whether it certainly ends a paragraph or cell, so that no sentence continues after it. */
  certain: boolean;
  /** Whether a repair by hand keeps it. */
  kept: boolean;
  /** Whether the source has an empty line here. */
  blank: boolean;
  /** Whether the next line is indented in the source. */
  indented: boolean;
}

const INDENT = /(?:[\u3000\u2003]| {2,}|\u00a0{2,}|\t)[ \u00a0\u3000\t]*$/;

/** The line breaks of a repaired text. Certain are those of the reader, those of form feeds, and those that repairs by hand keep. */
export function lineBreaks(
  repaired: RepairedText,
  { hand, lineEnds }: { hand: readonly HandRepair[]; lineEnds: LineEnds },
): LineBreak[] {
  return sourcesOfBreaks(repaired).map(({ at, source }) => {
    const blank = source.replace(/\r\n?/g, '\n').split('\n').length > 2;
    const kept = hand.some((repair) => keepsBreak(repair, at, source.length));
    const known = lineEnds === 'paragraphs' || (lineEnds === 'blank-lines' && blank);
    return { certain: known || kept || source.includes('\f'), kept, blank, indented: INDENT.test(source) };
  });
}

/** Whether a repair by hand touches a break of the source and keeps it. */
function keepsBreak({ at, source, published }: HandRepair, start: number, length: number): boolean {
  return published.includes('\n') && at < start + length && at + source.length >= start;
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
