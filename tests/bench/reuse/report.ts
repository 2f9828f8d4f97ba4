import { LENGTHS, RATES } from './planted.ts';
import type { Score } from './score.ts';

/** The cost of a method: processor time, and memory in addition to that of the plans. */
export interface Way {
  seconds: number;
  megabytes: number;
}

/** The measurements for a size. */
export interface Measured {
  plans: number;
  characters: number;
  planted: number;
  ours: Way & Score;
  /** Null where it would take too long. */
  baseline: (Way & Score & { threshold: number }) | null;
  /** The share of found copies by length and rate of change; null where there are none. */
  recalls: (number | null)[][];
}

const LEAST_SCORE = 0.98;
const MOST_GROWTH = 1.2;

/** The lines for a size: ours, the baseline, and the shares of found copies. */
export function printMeasured({ plans, characters, planted, ours, baseline, recalls }: Measured): string {
  const lines = [
    `${plans} plans, ${(characters / 1e6).toFixed(1)} million characters, ${planted} copies planted`,
    `  ours             ${printWay(ours)}`,
    `  5-gram Jaccard   ${baseline ? `${printWay(baseline)}, at its best threshold ${baseline.threshold}` : 'not asked: it takes too much memory'}`,
    `  recall by length, changed ${RATES.map((rate) => `${Math.round(rate * 100)} %`).join(', ')}`,
    ...recalls.map(
      (row, at) =>
        `  ${String(LENGTHS[at]).padStart(5)}  ${row.map((share) => share?.toFixed(3) ?? '    –').join('  ')}`,
    ),
  ];
  return lines.join('\n');
}

/** The exponent with which time grows with the number of plans; 1 is linear. */
export function growth(small: Measured, large: Measured): number {
  return Math.log(large.ours.seconds / small.ours.seconds) / Math.log(large.plans / small.plans);
}

/** The limits that measurements exceed; the smallest size comes first. */
export function brokenPromises(measured: readonly Measured[]): string[] {
  const scores = measured.flatMap(({ plans, ours }) =>
    ours.recall >= LEAST_SCORE && ours.precision >= LEAST_SCORE
      ? []
      : [`${plans} plans: recall ${ours.recall} and precision ${ours.precision} are to be ${LEAST_SCORE}`],
  );
  const [small, large] = [measured[0], measured.at(-1)];
  const power = small && large && small !== large ? growth(small, large) : 1;
  return power <= MOST_GROWTH
    ? scores
    : [...scores, `time grows with the power ${power}, to be ${MOST_GROWTH}`];
}

function printWay({ seconds, megabytes, recall, precision }: Way & Score): string {
  return `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`;
}
