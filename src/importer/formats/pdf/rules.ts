import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A horizontal (`across`) or vertical line, in points from the lower left corner of the page. */
export interface Rule {
  across: boolean;
  /** The y of a horizontal line, the x of a vertical one. */
  at: number;
  from: number;
  to: number;
}

type Matrix = readonly number[];
type Point = readonly [x: number, y: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** The thickest rectangle that counts as a line, in points. */
const MAX_THICKNESS = 2.5;
/** A page with more lines has a drawing and not a table. */
const MAX_RULES = 4000;

const FILLED: readonly number[] = [OPS.fill, OPS.eoFill];

/** The horizontal and vertical lines of a page, including thin rectangles; none where they are a drawing. */
export async function readRules(page: PDFPageProxy): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i] as unknown[];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? IDENTITY;
    else if (operator === OPS.transform) matrix = multiply(matrix, args as number[]);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = multiply(matrix, (args[0] as Matrix | null) ?? IDENTITY);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    else if (operator === OPS.constructPath && args[0] !== OPS.endPath) {
      for (const shape of shapesOf(args[1], matrix))
        rules.push(...rulesOf(shape, FILLED.includes(args[0] as number)));
    }
  }
  return rules.length > MAX_RULES ? [] : rules;
}

function multiply(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The number of operands of each drawing command: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];

/** The points of each shape of a path, as if all its segments were straight. */
function shapesOf(paths: unknown, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Point[][] {
  const [data] = paths as [ArrayLike<number> | null];
  const shapes: Point[][] = [];
  const numbers = Array.from(data ?? []);
  for (let i = 0; i < numbers.length; ) {
    const command = numbers[i] ?? 0;
    const operands = OPERANDS[command] ?? numbers.length;
    const [x = 0, y = 0] = numbers.slice(i + operands - 1, i + operands + 1);
    const first = shapes.at(-1)?.[0];
    if (command === 0) shapes.push([]);
    if (command === 4) shapes.at(-1)?.push(...(first ? [first] : []));
    else shapes.at(-1)?.push([a * x + c * y + e, b * x + d * y + f]);
    i += operands + 1;
  }
  return shapes;
}

function rulesOf(points: readonly Point[], filled: boolean): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (high - low < MAX_THICKNESS) return [{ across: true, at: (high + low) / 2, from: left, to: right }];
  if (right - left < MAX_THICKNESS) return [{ across: false, at: (left + right) / 2, from: low, to: high }];
  if (filled) return [];
  return points.slice(1).flatMap((point, i) => rulesOf([points[i] ?? point, point], true));
}
