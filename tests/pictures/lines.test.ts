import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceLines, breakLines } from '../../src/pictures/lines.ts';
import { phrasesOf } from '../../src/text/phrases.ts';

/** One unit for each character. */
const measure = (words: string) => [...words].length;

describe('lines', () => {
  it('begin with no closing mark and end with no opening one', () => {
    const lines = breakLines('建立“一企一档”（含台账）。', 5, measure);
    expect(lines).toEqual(['建立“一企', '一档”（含', '台账）。']);
    expect(breakLines('建立“台账”，完善', 3, measure)).toEqual(['建立', '“台', '账”，', '完善']);
  });

  it('keep numbers and Latin words whole', () => {
    expect(breakLines('加装电梯1000台以上', 5, measure)).toEqual(['加装电梯', '1000台', '以上']);
  });

  it('break at the end of each paragraph', () => {
    expect(breakLines('一、总则\n二、任务', 20, measure)).toEqual(['一、总则', '二、任务']);
  });

  it('divide pieces that no line can hold', () => {
    expect(breakLines('https://example.org/', 8, measure).every((line) => measure(line) <= 8)).toBe(true);
  });

  it('joined are the words again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (words, width) => {
        expect(breakLines(words, width, measure).join('')).toBe(words.replaceAll('\n', ''));
        expect(balanceLines(words, width, measure).join('')).toBe(words);
      }),
    );
  });

  it('of a title break between words and are about equally long', () => {
    const title = '上海市2021年安全生产工作意见';
    expect(balanceLines(title, 12, measure, phrasesOf)).toEqual(['上海市2021年', '安全生产工作意见']);
  });
});
