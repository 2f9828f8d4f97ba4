import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extend } from '../../src/reuse/extension.ts';
import { emptyNeighbourhood, mayExtend, PREFILTER } from '../../src/reuse/prefilter.ts';

/** The words before and after a gram. */
type Sides = readonly [before: string, after: string];

const GRAM = '安全生产';
/** Sixteen letters that occur nowhere else, to stand between the texts and around them. */
const unique = (from: string) =>
  Array.from({ length: 16 }, (_, at) => String.fromCharCode(from.charCodeAt(0) + at)).join('');

/** Two texts with the same gram in one array, and where it begins in each. */
function layTwo(one: Sides, other: Sides) {
  const first = unique('a') + one.join(GRAM) + unique('α');
  const letters = first + other.join(GRAM) + unique('а');
  const codes = Uint16Array.from(letters, (letter) => letter.charCodeAt(0));
  const [a, b] = [letters.indexOf(GRAM), first.length + other[0].length];
  return { corpus: { codes, gram: GRAM.length }, a, b };
}

/** How many letters a short extension finds around the gram. */
function shortExtension(one: Sides, other: Sides): number {
  const { corpus, a, b } = layTwo(one, other);
  const { codes, gram } = corpus;
  const back = { a: a - 1, b: b - 1, step: -1, leftA: one[0].length, leftB: other[0].length } as const;
  const on = { a: a + gram, b: b + gram, step: 1, leftA: one[1].length, leftB: other[1].length } as const;
  return extend(codes, back, PREFILTER.drop).b + extend(codes, on, PREFILTER.drop).b;
}

function isExtended(one: Sides, other: Sides): boolean {
  const { corpus, a, b } = layTwo(one, other);
  return mayExtend(emptyNeighbourhood(), corpus, b, a);
}

/** A text, and a copy with some letters changed, added or left out. */
const copied = fc
  .array(
    fc.tuple(fc.constantFrom(...'应急管理局市区县街镇'), fc.constantFrom('same', 'same', '', '甲', '甲乙')),
    { maxLength: 20 },
  )
  .map(
    (letters) =>
      [
        letters.map(([letter]) => letter).join(''),
        letters.map(([letter, copy]) => (copy === 'same' ? letter : copy)).join(''),
      ] as const,
  );

describe('the same gram at two places', () => {
  it.each([
    ['three letters after a different one', '甲天地玄', '子天地玄'],
    [
      'the third equal letter as far away as possible',
      '甲乙丙丁戊己天庚地辛玄黄宇宙洪荒日',
      '子丑寅卯辰巳天午地未玄黄宇宙洪荒日',
    ],
  ])('is extended where a short extension finds %s', (_, one, other) => {
    const turned = [one, other].map((side) => [...side].reverse().join(''));
    expect(shortExtension(['', one], ['', other])).toBeGreaterThanOrEqual(PREFILTER.letters);
    expect(isExtended(['', one], ['', other])).toBe(true);
    expect(isExtended([turned[0] ?? '', ''], [turned[1] ?? '', ''])).toBe(true);
  });

  it('is extended wherever a short extension finds enough', () => {
    fc.assert(
      fc.property(copied, copied, (before, after) => {
        const [one, other] = [[before[0], after[0]] as const, [before[1], after[1]] as const];
        return shortExtension(one, other) < PREFILTER.letters || isExtended(one, other);
      }),
      { numRuns: 5000 },
    );
  });

  it('is not extended where other words stand around it', () => {
    const one = ['压实各方责任推进', '责任落实健全考核'] as const;
    expect(isExtended(one, ['加大执法力度加强', '监督检查闭环管理'])).toBe(false);
    expect(isExtended(one, one)).toBe(true);
  });
});
