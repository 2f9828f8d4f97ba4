import { onlyPlace } from './only-place.ts';
import type { HandRepair, PlacedRepairs } from './placed-repairs.ts';
import { foldLetter } from './quote.ts';
import type { RepairClass } from './repair.ts';
import type { Replacement } from './source.ts';

/** The repair of a replacement: only the letters that change, 尾?库 → 尾矿库 restores 矿. Line breaks that it keeps are kept. */
export function placeReplacement(text: string, written: Replacement, entry: number): PlacedRepairs {
  const { quote, before, published, confidence, reason } = written;
  const { start, end } = onlyPlace(text, quote, before);
  const source = text.slice(start, end);
  const change = changeOf(source, published, source === quote);
  if (change.source === change.published) throw new RangeError(`“${quote}” is published as it stands`);
  const name = written.class ?? classOf(change);
  return {
    repairs: [{ ...change, at: start + change.at, class: name, confidence, reason }],
    lines: published.includes('\n') ? [{ start, end, joined: false, entry }] : [],
  };
}

/** The letters in which two texts differ; where the quote is not exact, differences of width are left to other repairs. */
function changeOf(
  source: string,
  published: string,
  exact: boolean,
): Pick<HandRepair, 'at' | 'source' | 'published'> {
  const [a, b] = [[...source], [...published]];
  const same = (x = '', y = '') => x === y || (!exact && foldLetter(x) === foldLetter(y));
  const shorter = Math.min(a.length, b.length);
  let first = 0;
  while (first < shorter && same(a[first], b[first])) first++;
  let last = 0;
  while (last < shorter - first && same(a.at(-1 - last), b.at(-1 - last))) last++;
  return {
    at: a.slice(0, first).join('').length,
    source: a.slice(first, a.length - last).join(''),
    published: b.slice(first, b.length - last).join(''),
  };
}

/** The class that a change has by its form. */
function classOf({ source, published }: Pick<HandRepair, 'source' | 'published'>): RepairClass {
  if (published.includes('□')) return 'illegible';
  if (published.trim() !== '') return 'supplied';
  if (source.trim() !== '') return 'furniture';
  return source.includes('\n') && !published.includes('\n') ? 'line-join' : 'space';
}
