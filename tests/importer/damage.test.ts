import { describe, expect, it } from 'vitest';
import { findDamage } from '../../src/importer/damage.ts';

describe('damage in a text', () => {
  it.each([
    ['强化\ue123监管', 'a private-use character'],
    ['强化\u{f0001}监管', 'a private-use character'],
    ['强化\ufffd监管', 'a character that could not be decoded'],
    ['各区(qū)应急局', 'a reading inserted after a character'],
    ['打击?品运输', 'a question mark between characters'],
    ['强化の监管', 'kana or bopomofo in a Chinese text'],
    ['强化ﾄ监管', 'kana or bopomofo in a Chinese text'],
    ['强化<font color="red">监管', 'the remnant of a tag'],
    ['强化&nbsp;监管', 'the code of a character'],
    ['强化 and 监管', 'an English word of a recognition program'],
    ['依据《安全生产法规定', '《》 is not in pairs'],
    ['依据安全生产法》规定', '《》 is not in pairs'],
    ['实施“双下降要求', '“” is not in pairs'],
  ])('is found with its line and its words: %s', (line, what) => {
    const [found, ...others] = findDamage(['一、加强学习', line]);
    expect(found).toMatchObject({ code: 'damage-suspected', line: 1 });
    expect(found?.message).toMatch(new RegExp(`^${what}: “.+”$`, 'u'));
    expect(others).toEqual([]);
  });

  it('is not found in correct words', () => {
    const lines = [
      '依据《安全生产法》，实施“双下降、两确保”（详见附件）。',
      '何谓安全？',
      'API接口与12:30',
      'A?B',
    ];
    expect(findDamage(lines)).toEqual([]);
  });
});
