import { diffArrays } from 'diff';
import { onlyPlace } from './only-place.ts';
import type { HandRepair, PlacedRepairs } from './placed-repairs.ts';
import { foldLetter } from './quote.ts';
import type { RepairClass } from './repair.ts';
import type { Replacement } from './source.ts';

/** The repairs of a replacement, only for the letters that change: 尾?库 → 尾矿库 gives ? → 矿. Its line breaks are never joined. */
export function placeReplacement(text: string, written: Replacement, entry: number): PlacedRepairs {
  const { quote, before, published, confidence, reason } = written;
  const { start, end } = onlyPlace(text, quote, before);
  const source = text.slice(start, end);
  const changes = changesOf(source, published, source === quote);
  if (changes.length === 0) throw new RangeError(`“${quote}” is published as it stands`);
  const repairs = changes.map((change) => {
    const blank = (change.source + change.published).trim() === '' && changes.length > 1;
    const own = classOf(change);
    return {
      ...change,
      at: start + change.at,
      class: blank ? own : (written.class ?? own),
      confidence,
      reason,
    };
  });
  return { repairs, lines: published.includes('\n') ? [{ start, end, joined: false, entry }] : [] };
}

type Change = Pick<HandRepair, 'at' | 'source' | 'published'>;

/** The stretches in which two texts differ; where the quote is not exact, differences of width are left to other repairs. */
function changesOf(source: string, published: string, exact: boolean): Change[] {
  const comparator = (a: string, b: string) => a === b || (!exact && foldLetter(a) === foldLetter(b));
  const changes: Change[] = [];
  let at = 0; // in the source
  let open: Change | null = null; // the change that the next piece may belong to
  for (const { value, added, removed } of diffArrays([...source], [...published], { comparator })) {
    const letters = value.join('');
    if (added || removed) {
      if (!open) {
        open = { at, source: '', published: '' };
        changes.push(open);
      }
      open[removed ? 'source' : 'published'] += letters;
    } else open = null;
    if (!added) at += letters.length;
  }
  return changes;
}

/** The class that a change has by its form. */
function classOf({ source, published }: Change): RepairClass {
  if (published.includes('□')) return 'illegible';
  if (published.trim() !== '') return 'supplied';
  if (source.trim() !== '') return 'furniture';
  return source.includes('\n') && !published.includes('\n') ? 'line-join' : 'space';
}
