import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../src/text/phrases.ts';

describe('the phrases of a heading', () => {
  it.each([
    ['上海市2021年安全生产工作意见', '上海市2021年|安全|生产|工作意见'],
    ['持续深化“放管服”改革', '持续|深化|“放管服”改革'],
    ['紧盯重点行业领域，系统治理', '紧盯|重点|行业|领域，|系统治理'],
  ])('of %s are %s', (heading, phrases) => {
    expect(phrasesOf(heading).join('|')).toBe(phrases);
  });

  it('join to the heading', () => {
    const heading = '关于印发《长宁区2025年安全生产工作要点》的通知（长安委〔2025〕10号）';
    expect(phrasesOf(heading).join('')).toBe(heading);
  });
});
