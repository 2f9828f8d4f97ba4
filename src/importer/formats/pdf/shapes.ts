/** A horizontal (`across`) or vertical line, in points from the lower left corner of the page. */
export interface Rule {
  across: boolean;
  /** The y of a horizontal line, the x of a vertical one. */
  at: number;
  from: number;
  to: number;
}

export type Matrix = readonly number[];
export type Point = readonly [x: number, y: number];

/** The matrix that changes nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** The thickest rectangle that counts as a line, in points. */
const MAX_THICKNESS = 2.5;
/** A page with more lines has a drawing and not a table. */
export const MAX_RULES = 4000;

/** The product of two matrices [a b c d e f], the second applied first. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The lines of a shape, which may be thin rectangles; those of a filled one only where it is thin. */
export function rulesOf(points: readonly Point[], filled: boolean): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (high - low < MAX_THICKNESS) return [{ across: true, at: (high + low) / 2, from: left, to: right }];
  if (right - left < MAX_THICKNESS) return [{ across: false, at: (left + right) / 2, from: low, to: high }];
  if (filled) return [];
  return points.slice(1).flatMap((point, i) => rulesOf([points[i] ?? point, point], true));
}
