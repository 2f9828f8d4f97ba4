import type { Answers } from './answers.ts';
import type { Wire } from './wire.ts';

/** What was measured of an engine; null is what was not asked of it. */
export interface Measured {
  engine: string;
  /** Milliseconds. */
  build: number;
  answers: Answers | null;
  wire: Wire | null;
}

/** What is promised of a cold first question, everything counted: bytes, by the number of plans. */
const MOST_BYTES = new Map([
  [5, 120_000],
  [1000, 250_000],
]);
const MEDIAN_BYTES = new Map([
  [5, 60_000],
  [1000, 215_000],
]);

/** What is promised of a cold question that finds nothing, for any number of plans. */
const MOST_IN_VAIN = 300_000;

/** The measurements as a table, the first engine's first hit as 1.0. */
export function printMeasured(measured: readonly Measured[]): string {
  const unit = measured[0]?.wire?.first ?? 1;
  const head = [
    'engine',
    'build',
    'recall',
    'precision',
    'cold',
    'cold, most',
    'not compressed',
    'nothing',
    'second',
    'first hit',
    'ratio',
  ];
  const rows = measured.map(({ engine, build, answers, wire }) => [
    engine,
    `${(build / 1000).toFixed(1)} s`,
    answers?.recall.toFixed(4) ?? '–',
    answers?.precision.toFixed(4) ?? '–',
    ...wireCells(wire, unit),
  ]);
  return printTable([head, ...rows]);
}

function wireCells(wire: Wire | null, unit: number): string[] {
  if (!wire) return ['–', '–', '–', '–', '–', '–', '–'];
  const { cold, nothing, second, first } = wire;
  const bytes = [cold.median, cold.most, cold.plain, nothing, second].map((one) =>
    one === null ? '–' : kilobytes(one),
  );
  return [...bytes, `${(first / 1000).toFixed(1)} s`, (first / unit).toFixed(2)];
}

/** Which promises these measurements of ours and, if they were taken, of ours on one core and plain Pagefind do not keep. */
export function brokenPromises(plans: number, [ours, single, plain]: readonly Measured[]): string[] {
  if (!ours?.wire) throw new RangeError('nothing was measured');
  const { recall, precision } = ours.answers ?? { recall: 0, precision: 0 };
  const nothing = ours.wire.nothing ?? Number.POSITIVE_INFINITY;
  const most = MOST_BYTES.get(plans) ?? Number.POSITIVE_INFINITY;
  const middle = MEDIAN_BYTES.get(plans) ?? Number.POSITIVE_INFINITY;
  const kept: [boolean, string][] = [
    [recall === 1 && precision === 1, `recall ${recall} and precision ${precision} are to be 1`],
    [
      ours.wire.cold.most <= most,
      `a cold first question takes ${kilobytes(ours.wire.cold.most)}, to be ${kilobytes(most)}`,
    ],
    [
      ours.wire.cold.median <= middle,
      `half of all cold first questions take ${kilobytes(ours.wire.cold.median)}, to be ${kilobytes(middle)}`,
    ],
    [
      nothing <= MOST_IN_VAIN,
      `a question that finds nothing takes ${kilobytes(nothing)}, to be ${kilobytes(MOST_IN_VAIN)}`,
    ],
    [
      plans < 1000 || !plain || ours.build <= plain.build,
      'the index is to be built no slower than plain Pagefind builds it',
    ],
    [plans < 1000 || !single || ours.build < single.build, 'the index is to be built faster on more cores'],
  ];
  return kept.filter(([keeps]) => !keeps).map(([, promise]) => `${plans} plans: ${promise}`);
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Rows as a table, the head first, whose columns are as wide as their widest cell. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')).join('\n');
}

/** “12.3 kB”. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
