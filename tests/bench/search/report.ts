import type { Accuracy } from './accuracy.ts';
import type { Transfer } from './transfer.ts';

/** The measurements of an engine; null where something was not measured. */
export interface Measured {
  engine: string;
  /** The time to build the index, in milliseconds. */
  build: number;
  accuracy: Accuracy | null;
  transfer: Transfer | null;
}

/** Limits of the bytes of a first query with an empty cache, page and code included, by the number of plans. */
const MAX_BYTES = new Map([
  [5, 120_000],
  [1000, 250_000],
]);
const MEDIAN_BYTES = new Map([
  [5, 60_000],
  [1000, 215_000],
]);

/** The limit of the bytes of a first query without a match, for any number of plans. */
const MAX_BYTES_WITHOUT_MATCH = 300_000;

/** The measurements as a table; the column `ratio` compares the time to the first hit with that of the first engine. */
export function printMeasured(measured: readonly Measured[]): string {
  const unit = measured[0]?.transfer?.first ?? 1;
  const head = [
    'engine',
    'build',
    'recall',
    'precision',
    'cold',
    'cold, most',
    'not compressed',
    'no match',
    'second',
    'first hit',
    'ratio',
  ];
  const rows = measured.map(({ engine, build, accuracy, transfer }) => [
    engine,
    `${(build / 1000).toFixed(1)} s`,
    accuracy?.recall.toFixed(4) ?? '–',
    accuracy?.precision.toFixed(4) ?? '–',
    ...transferCells(transfer, unit),
  ]);
  return printTable([head, ...rows]);
}

function transferCells(transfer: Transfer | null, unit: number): string[] {
  if (!transfer) return ['–', '–', '–', '–', '–', '–', '–'];
  const { cold, nothing, second, first } = transfer;
  const bytes = [cold.median, cold.most, cold.plain, nothing, second].map((one) =>
    one === null ? '–' : kilobytes(one),
  );
  return [...bytes, `${(first / 1000).toFixed(1)} s`, (first / unit).toFixed(2)];
}

/** The limits that are exceeded. The measurements are of ours, of ours on one core and of plain Pagefind; the last two may be left out. */
export function exceededLimits(plans: number, [ours, single, plain]: readonly Measured[]): string[] {
  if (!ours?.transfer) throw new RangeError('nothing was measured');
  const { recall, precision } = ours.accuracy ?? { recall: 0, precision: 0 };
  const nothing = ours.transfer.nothing ?? Number.POSITIVE_INFINITY;
  const most = MAX_BYTES.get(plans) ?? Number.POSITIVE_INFINITY;
  const middle = MEDIAN_BYTES.get(plans) ?? Number.POSITIVE_INFINITY;
  const limits: [boolean, string][] = [
    [recall === 1 && precision === 1, `recall is ${recall} and precision ${precision}, both must be 1`],
    [
      ours.transfer.cold.most <= most,
      `a first query takes ${kilobytes(ours.transfer.cold.most)}, at most ${kilobytes(most)} are allowed`,
    ],
    [
      ours.transfer.cold.median <= middle,
      `the median of first queries is ${kilobytes(ours.transfer.cold.median)}, at most ${kilobytes(middle)} are allowed`,
    ],
    [
      nothing <= MAX_BYTES_WITHOUT_MATCH,
      `a query without a match takes ${kilobytes(nothing)}, at most ${kilobytes(MAX_BYTES_WITHOUT_MATCH)} are allowed`,
    ],
    [
      plans < 1000 || !plain || ours.build <= plain.build,
      'building the index takes longer than with plain Pagefind',
    ],
    [plans < 1000 || !single || ours.build < single.build, 'building the index is not faster on more cores'],
  ];
  return limits.filter(([isKept]) => !isKept).map(([, message]) => `${plans} plans: ${message}`);
}

/** The median; of an even count, the higher of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Rows as a table for a terminal, with aligned columns; the first row is the head. */
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
