import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IDENTITY, MAX_RULES, type Matrix, multiply, type Point, type Rule, rulesOf } from './shapes.ts';

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
