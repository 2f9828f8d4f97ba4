import type { HandRepair } from '../../model/source.ts';
import type { LineEnds } from '../formats/extract.ts';
import type { RepairedText } from './repaired-text.ts';

/** What stands between two lines of a repaired text. */
export interface LineBreak {
  /** Whether a paragraph or a cell ends here for certain, so that no sentence goes on behind it. */
  certain: boolean;
  /** Whether an editor's repair left it there. */
  kept: boolean;
  /** Whether the source leaves a line empty here. */
  blank: boolean;
  /** Whether the source sets in the line that follows, as the first of a paragraph. */
  indented: boolean;
}

const INDENT = /(?:[\u3000\u2003]| {2,}|\u00a0{2,}|\t)[ \u00a0\u3000\t]*$/;

/** What an editor kept apart, what a form feed parts, and what the reader of the file knows to be apart is certain. */
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

/** Whether a repair by hand, which meets the break at a place of the source, leaves it there. */
function keepsBreak({ at, source, published }: HandRepair, start: number, length: number): boolean {
  return published.includes('\n') && at < start + length && at + source.length >= start;
}

/** What stands in the source for each line break of the text, and where. */
function sourcesOfBreaks({ text, repairs }: RepairedText): { at: number; source: string }[] {
  const found: { at: number; source: string }[] = [];
  let next = 0; // the first repair that does not end before the break
  let shift = 0; // by how much the source is ahead of the text there
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
