import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { TRADITIONAL } from '../../src/text/traditional.ts';

describe('normalised words', () => {
  it.each([
    ['８０％', '80%'],
    ['AED 和 ＡＥＤ', 'aed和aed'],
    ['2021 年', '2021年'],
    ['安全 生产\u3000工作', '安全生产工作'],
    ['ISO  9001 标准', 'iso 9001标准'],
    ['应急\u200b管理\ufeff', '应急管理'],
    ['长安委[2025]10号', '长安委〔2025〕10号'],
    ['「一件事」', '“一件事”'],
    ['①', '1'],
  ])('of “%s” are “%s”', (original, text) => {
    expect(normalise(original).text).toBe(text);
  });

  it('distinguish round from square brackets and opening from closing quotes', () => {
    for (const signs of ['（〔', '“”', '。．', '、，']) {
      const [one = '', other = ''] = signs;
      expect(normalise(one).text).not.toBe(normalise(other).text);
    }
  });

  it('are Simplified where they are folded, and Simplified words stay as they are', () => {
    expect(normalise('應急預案，成效顯著', TRADITIONAL).text).toBe('应急预案,成效显著');
    expect(normalise('乾县瞭望塔，显著', TRADITIONAL).text).toBe('乾县瞭望塔,显著');
  });

  it('have the offset in the original of each of their characters', () => {
    const { text, offsets } = normalise('长 安㎡Ａ');
    expect(text).toBe('长安m2a');
    expect(offsets).toEqual([0, 2, 3, 3, 4, 5]);
  });

  it('of a substring are contained in those of the whole text', () => {
    const words = '根据《办法》（沪安委会〔2021〕4号），2021 年底前AED 等“一件事”完成８０％以上。';
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        expect(normalise(words).text).toContain(normalise(words.slice(from, to)).text);
      }
    }
  });
});
