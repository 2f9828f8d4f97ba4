import type { Element, Root } from 'xast';
import type { Run } from '../pdf/lines.ts';
import type { Page } from '../pdf/pages.ts';
import { IDENTITY, MAX_RULES, type Matrix, type Point, type Rule, rulesOf } from '../pdf/shapes.ts';
import { childrenOf, nameOf, numbersIn } from './elements.ts';
import { countUnmappedCharacters, stretchesOf } from './text.ts';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** A page, the number of its signs that have no character, and that of its composite objects, which are not read. */
export interface OfdPage extends Page {
  lost: number;
  composites: number;
}

/** The characters and lines of a page and of its templates, in points from its lower left corner; `height` is in millimetres. */
export function readPage(contents: readonly Root[], height: number): OfdPage {
  const objects = contents.flatMap((content) => objectsIn(content));
  const texts = objects.filter((one) => nameOf(one) === 'TextObject');
  const place: Place = (object, x, y) => toPage(object, height, [x, y]);
  const rules = objects.filter((one) => nameOf(one) === 'PathObject').flatMap((one) => rulesIn(one, place));
  return {
    lost: texts.reduce((sum, one) => sum + countUnmappedCharacters(one), 0),
    composites: objects.filter((one) => nameOf(one) === 'CompositeObject').length,
    runs: texts.flatMap((one) => runsOf(one, place)),
    rules: rules.length > MAX_RULES ? [] : rules,
  };
}

type Place = (object: Element, x: number, y: number) => Point;

const GROUPS = new Set(['Page', 'Content', 'Layer', 'PageBlock']);

/** The visible objects of a page, those in blocks too. */
function objectsIn(node: Root | Element): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (child.attributes.Visible === 'false') return [];
    return GROUPS.has(nameOf(child)) ? objectsIn(child) : [child];
  });
}

function matrixOf(object: Element): Matrix {
  const matrix = numbersIn(object.attributes.CTM);
  return matrix.length === 6 ? matrix : IDENTITY;
}

/** A position in an object as one on the page, whose y begins at the bottom. */
function toPage(object: Element, height: number, [x, y]: Point): Point {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrixOf(object);
  const [left = 0, top = 0] = numbersIn(object.attributes.Boundary);
  return [(left + a * x + c * y + e) * POINTS, (height - (top + b * x + d * y + f)) * POINTS];
}

/** The runs of horizontal text; none for others, such as watermarks. */
function runsOf(object: Element, place: Place): Run[] {
  const [a = 1, b = 0, , d = 1] = matrixOf(object);
  if (Math.abs(b) > Math.abs(a) / 10) return [];
  const size = (Number(object.attributes.Size) || 0) * Math.abs(d) * POINTS;
  return stretchesOf(object).map(({ text, x, y, width }) => {
    const [left, base] = place(object, x, y);
    const scaled = width * Math.abs(a) * POINTS;
    return { text, x: left, y: base, width: scaled, size: Math.round(size * 10) / 10 };
  });
}

/** The number of operands of each command of a path (GB/T 33190, 9.1). */
const OPERANDS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The horizontal and vertical lines of a path, as if all its segments were straight. */
function rulesIn(object: Element, place: Place): Rule[] {
  const isFilled = object.attributes.Fill === 'true';
  const shapes: Point[][] = [];
  const parts = childrenOf(object, 'AbbreviatedData')
    .flatMap(({ children }) => children)
    .flatMap((child) => ('value' in child ? String(child.value).trim().split(/\s+/) : []));
  for (let i = 0; i < parts.length; ) {
    const command = parts[i] ?? '';
    const operands = OPERANDS[command];
    if (operands === undefined) return [];
    const first = shapes.at(-1)?.[0];
    const [x = 0, y = 0] = parts.slice(i + operands - 1, i + operands + 1).map(Number);
    if (command === 'M' || command === 'S') shapes.push([]);
    const point = command === 'C' ? first : place(object, x, y);
    if (point) shapes.at(-1)?.push(point);
    i += operands + 1;
  }
  return shapes.flatMap((shape) => rulesOf(shape, isFilled));
}
