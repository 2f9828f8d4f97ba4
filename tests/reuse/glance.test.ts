import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extend } from '../../src/reuse/extension.ts';
import { GLANCE, mayBeAlike, noSurroundings } from '../../src/reuse/glance.ts';

/** What stands before and behind a gram. */
type Sides = readonly [before: string, behind: string];

const GRAM = '安全生产';
/** Letters that stand nowhere else, between the rows and around them. */
const strange = (from: string) =>
  Array.from({ length: 16 }, (_, at) => String.fromCharCode(from.charCodeAt(0) + at)).join('');

/** Two rows of letters with the same gram in them, and where it begins in each. */
function layTwo(one: Sides, other: Sides) {
  const first = strange('a') + one.join(GRAM) + strange('α');
  const letters = first + other.join(GRAM) + strange('а');
  const codes = Uint16Array.from(letters, (letter) => letter.charCodeAt(0));
  const [a, b] = [letters.indexOf(GRAM), first.length + other[0].length];
  return { layout: { codes, gram: GRAM.length }, a, b };
}

/** How many letters a glance finds around the gram. */
function glance(one: Sides, other: Sides): number {
  const { layout, a, b } = layTwo(one, other);
  const { codes, gram } = layout;
  const back = { a: a - 1, b: b - 1, step: -1, leftA: one[0].length, leftB: other[0].length } as const;
  const on = { a: a + gram, b: b + gram, step: 1, leftA: one[1].length, leftB: other[1].length } as const;
  return extend(codes, back, GLANCE.drop).b + extend(codes, on, GLANCE.drop).b;
}

function isFollowed(one: Sides, other: Sides): boolean {
  const { layout, a, b } = layTwo(one, other);
  return mayBeAlike(noSurroundings(), layout, b, a);
}

/** Letters, and the same with some changed, added or left out. */
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
    ['three letters after a strange one', '甲天地玄', '子天地玄'],
    [
      'the third letter that is the same as far off as can be',
      '甲乙丙丁戊己天庚地辛玄黄宇宙洪荒日',
      '子丑寅卯辰巳天午地未玄黄宇宙洪荒日',
    ],
  ])('is followed where a glance finds %s', (_, one, other) => {
    const turned = [one, other].map((side) => [...side].reverse().join(''));
    expect(glance(['', one], ['', other])).toBeGreaterThanOrEqual(GLANCE.letters);
    expect(isFollowed(['', one], ['', other])).toBe(true);
    expect(isFollowed([turned[0] ?? '', ''], [turned[1] ?? '', ''])).toBe(true);
  });

  it('is followed wherever a glance finds enough', () => {
    fc.assert(
      fc.property(copied, copied, (before, behind) => {
        const [one, other] = [[before[0], behind[0]] as const, [before[1], behind[1]] as const];
        return glance(one, other) < GLANCE.letters || isFollowed(one, other);
      }),
      { numRuns: 5000 },
    );
  });

  it('is not followed where other words stand around it', () => {
    const one = ['压实各方责任推进', '责任落实健全考核'] as const;
    expect(isFollowed(one, ['加大执法力度加强', '监督检查闭环管理'])).toBe(false);
    expect(isFollowed(one, one)).toBe(true);
  });
});
