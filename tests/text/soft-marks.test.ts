import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { isAmong, patternOf, spellNumbers, strictPatternOf } from '../../src/text/soft-marks.ts';

const read = (words: string) => normalise(words).text;
const matched = (words: string, text: string, pattern = patternOf) =>
  spellNumbers(read(words)).some((spelling) => read(text).search(pattern(spelling)) >= 0);

describe('words with marks between them', () => {
  it.each([
    ['放管服改革', '深化“放管服”改革'],
    ['放管服改革', '深化「放管服」改革'],
    ['放管服改革', '深化‘放管服’改革'],
    ['十四五规划', '《“十四五”规划》'],
    ['双随机一公开', '“双随机、一公开”监管'],
    ['双随机、一公开', '“双随机”、“一公开”监管'],
    ['“双随机', '“双随机、一公开”监管'],
    ['《安全生产法》', '《安全生产法》'],
    ['5000万元', '投入5,000万元'],
    ['5000万元', '投入５，０００万元'],
    ['5,000万元', '投入5000万元'],
    ['5,00', '投入5,000万元'],
    [',000万', '投入5,000万元'],
    ['1234567', '1,234,567户'],
    ['20212025年', '2021—2025年'],
    ['2021-2025年', '2021—2025年'],
    ['马克思', '马·克思'],
    ['、', '甲、乙'],
  ])('“%s” stands in “%s”', (words, text) => {
    expect(matched(words, text)).toBe(true);
  });

  it.each([
    ['双随机、一公开', '双随机一公开'],
    ['双随机、一公开', '双随机“一公开”'],
    ['“放管服”改革', '放管服改革'],
    ['”放管服', '“放管服”'],
    ['《安全生产法》', '安全生产法'],
    ['安全生产', '安全，生产'],
    ['安全生产', '安全。生产'],
    ['安全生产', '安全；生产'],
    ['安全生产', '安全：生产'],
    ['安全生产', '安全！生产'],
    ['安全生产', '安全？生产'],
    ['安全生产', '安全（生产）'],
    ['12', '1,2'],
    ['50000', '5,0000'],
    ['35', '3.5'],
    ['放管.', '放管服'],
  ])('“%s” is not in “%s”', (words, text) => {
    expect(matched(words, text)).toBe(false);
  });

  it('are told from thousands of marks in a row without trying every way', { timeout: 30_000 }, () => {
    expect(matched('“”、《甲》', `${'“”、《'.repeat(500)}乙`)).toBe(false);
    expect(matched('””””甲', `${'”'.repeat(2000)}甲`)).toBe(true);
  });

  it('end with the last of some marks in a row', () => {
    expect(['a””b', '”a”””b'].map((text) => text.replace(patternOf('a”'), '_'))).toEqual(['_b', '”_b']);
  });

  it('stand there strictly only as they were asked for, but a number is the same with separators', () => {
    expect(matched('放管服改革', '“放管服改革”', strictPatternOf)).toBe(true);
    expect(matched('放管服改革', '“放管服”改革', strictPatternOf)).toBe(false);
    expect(matched('5000万元', '5,000万元', strictPatternOf)).toBe(true);
  });
});

describe('marks', () => {
  it('are among others in their order', () => {
    expect(isAmong('', '”、“')).toBe(true);
    expect(isAmong('、', '”、“')).toBe(true);
    expect(isAmong('”“', '”、“')).toBe(true);
    expect(isAmong('“”', '”、“')).toBe(false);
    expect(isAmong('、、', '”、“')).toBe(false);
  });
});
