import type { Element } from 'xast';
import { childrenOf, numbersIn, textOf } from './elements.ts';

/** A stretch of characters in a text object; positions in millimetres from the object's upper left corner. */
interface Stretch {
  text: string;
  x: number;
  y: number;
  width: number;
}

/** The stretches of a text object, cut where two characters stand apart (GB/T 33190, 11.3). */
export function stretchesOf(object: Element): Stretch[] {
  const size = Number(object.attributes.Size) || 0;
  const scale = Number(object.attributes.HScale ?? 1) || 1;
  let [x, y] = [0, 0];
  return childrenOf(object, 'TextCode').flatMap((code) => {
    const { X, Y, DeltaX, DeltaY } = code.attributes;
    [x, y] = [Number(X ?? x) || 0, Number(Y ?? y) || 0]; // a missing one is that of the previous TextCode
    const signs = [...textOf(code)];
    const across = deltasOf(DeltaX, signs.length);
    const down = deltasOf(DeltaY, signs.length);
    return placed(signs, { x, y, size: size * scale, across, down });
  });
}

/** The number of signs of a text object that are drawn and have no character (GB/T 33190, 11.4). */
export function countUnmappedCharacters(object: Element): number {
  const drawn = childrenOf(object, 'CGTransform').map(
    ({ attributes }) => Number(attributes.CodeCount ?? 1) || 0,
  );
  const all = drawn.reduce((sum, count) => sum + count, 0);
  const told = childrenOf(object, 'TextCode').reduce((sum, code) => sum + textOf(code).length, 0);
  return Math.max(0, all - told);
}

interface Setting {
  x: number;
  y: number;
  /** The width of a Chinese character. */
  size: number;
  /** The distances between characters; those that are not stated follow from their widths. */
  across: number[];
  down: number[];
}

/** The widest gap between characters of one stretch, in Chinese characters: titles are spaced, and digits as wide as these. */
const APART = 0.9;

function placed(signs: readonly string[], { x, y, size, across, down }: Setting): Stretch[] {
  const stretches: Stretch[] = [];
  let at = { x, y };
  let end: { x: number; y: number } | null = null;
  for (const [i, sign] of signs.entries()) {
    const width = widthOf(sign) * size;
    const last = stretches.at(-1);
    const step = across[i] ?? (down.length > 0 ? 0 : width);
    const near = step > 0 && step < width + size * APART ? step : width;
    if (last && end && Math.abs(end.x - at.x) < size / 10 && end.y === at.y) {
      last.text += sign;
      last.width = at.x + near - last.x;
    } else stretches.push({ text: sign, x: at.x, y: at.y, width: near });
    end = { x: at.x + near, y: at.y };
    at = { x: at.x + step, y: at.y + (down[i] ?? 0) };
  }
  return stretches;
}

/** The distances in a list; “g 3 5” stands for three of 5 (GB/T 33190, 11.3). */
function deltasOf(list: string | null | undefined, most: number): number[] {
  const parts = (list ?? '').trim().split(/\s+/).filter(Boolean);
  const deltas: number[] = [];
  for (let i = 0; i < parts.length && deltas.length < most; i++) {
    if (parts[i] !== 'g') deltas.push(Number(parts[i]) || 0);
    else {
      const count = Math.min(numbersIn(parts[i + 1])[0] ?? 0, most);
      for (let n = 0; n < count; n++) deltas.push(Number(parts[i + 2]) || 0);
      i += 2;
    }
  }
  return deltas;
}

/** The usual width of a character, in Chinese characters. */
function widthOf(sign: string): number {
  return /[\u1100-\u11ff\u2e80-\uffef“”‘’—…·]|[\u{20000}-\u{3ffff}]/u.test(sign) ? 1 : 0.5;
}
