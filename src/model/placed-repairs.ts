import { placeLines } from './line-decisions.ts';
import { onlyPlace } from './only-place.ts';
import type { Span } from './quote.ts';
import type { Repair } from './repair.ts';
import { placeReplacement } from './replacement.ts';
import type { Sic, Source, WrittenRepair } from './source.ts';

/** A repair made by hand at its place: `at` is the offset of `source` in the source's text, in UTF-16 code units. */
export interface HandRepair extends Omit<Repair, 'start' | 'end'> {
  at: number;
}

/** Words of the source between which an editor joins lines or keeps them apart. */
export interface LineDecision extends Span {
  joined: boolean;
  reason?: string | undefined;
  /** The index of the repair in source.yaml. */
  entry: number;
}

/** An editor's repairs at their places in the source's text, in order. */
export interface PlacedRepairs {
  repairs: HandRepair[];
  lines: LineDecision[];
}

/** An entry of source.yaml that does not fit the source's text, with its path: `['repairs', 2]`. */
interface Misfit {
  path: readonly [list: 'repairs' | 'sic', index: number];
  message: string;
}

/** Thrown where entries of source.yaml do not fit the source's text. */
export class MisfitError extends RangeError {
  override readonly name = 'MisfitError';
  readonly misfits: readonly Misfit[];

  constructor(misfits: readonly Misfit[]) {
    super(misfits.map(({ message }) => message).join('; '));
    this.misfits = misfits;
  }
}

/**
 * Finds the places of an editor's repairs in the source's text. Throws a MisfitError with every entry that does not occur
 * there once, and what is nearest.
 */
export function placeRepairs(text: string, { repairs, sic }: Pick<Source, 'repairs' | 'sic'>): PlacedRepairs {
  const misfits: Misfit[] = [];
  const placed: PlacedRepairs = { repairs: [], lines: [] };
  for (const [i, written] of repairs.entries()) {
    tryEntry(misfits, ['repairs', i], () => {
      const one = placeRepair(text, written, i);
      refuseOverlap(one.repairs, placed.repairs);
      placed.repairs.push(...one.repairs);
      placed.lines.push(...one.lines);
    });
  }
  for (const [i, oddity] of sic.entries()) tryEntry(misfits, ['sic', i], () => placeSic(text, oddity));
  if (misfits.length > 0) throw new MisfitError(misfits);
  placed.repairs.sort((a, b) => a.at - b.at);
  return placed;
}

/** The place of an oddity in the source's text. Throws a RangeError where it does not occur there exactly once. */
export function placeSic(text: string, { quote, before }: Sic): Span {
  return onlyPlace(text, quote, before);
}

function tryEntry(misfits: Misfit[], path: Misfit['path'], place: () => void): void {
  try {
    place();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    misfits.push({ path, message: error.message });
  }
}

function placeRepair(text: string, written: WrittenRepair, entry: number): PlacedRepairs {
  if ('quote' in written) return placeReplacement(text, written, entry);
  const { reason } = written;
  return 'join' in written
    ? placeLines(text, written.join, { joined: true, reason, entry })
    : placeLines(text, written.apart, { joined: false, reason, entry });
}

function refuseOverlap(repairs: readonly HandRepair[], others: readonly HandRepair[]): void {
  for (const { at, source } of repairs) {
    const other = others.find((one) => at < one.at + one.source.length && one.at < at + source.length);
    if (other) throw new RangeError(`it changes words that another repair changes, “${other.source}”`);
  }
}
