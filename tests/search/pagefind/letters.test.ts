import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../src/search/pagefind/letters.ts';

describe('the letters of a text', () => {
  it('are Han that Pagefind does not change, different ones for different characters', () => {
    const characters = ['安', '2', '%', '。', '“', '”', '〇', 'a', 'é', '㐂', '𠮷', '😀'];
    const letters = characters.map(lettersOf);
    expect(new Set(letters).size).toBe(characters.length);
    for (const letter of letters) expect(letter).toMatch(/^[\u3400-\u4dbf\u4e00-\u9fff]+$/);
  });

  it('contain the letters of another text exactly where the text contains it', () => {
    expect(lettersOf('完成80%以上')).toContain(lettersOf('80%'));
    expect(lettersOf('𠮷田')).not.toContain(lettersOf('㐂'));
  });
});
