import { describe, expect, it } from 'vitest';
import { docNumberAddress } from '../../src/model/addresses.ts';
import { spellDocNumber } from '../../src/model/doc-number.ts';

describe('a document number', () => {
  it.each([
    '沪安委会〔2021〕4号',
    '沪安委会[2021]4号',
    '沪安委会［2021］4号',
    '沪安委会【2021】4号',
    '沪安委会（2021）4号',
    '沪安委会(2021)4号',
    '沪安委会〔２０２１〕４号',
    ' 沪安委会 〔2021〕 4 号 ',
    '沪安委会〔2021〕4',
    '沪安委会〔2021〕第04号',
    '沪安委会2021年4号',
  ])('typed as “%s” is normalised', (typed) => {
    expect(spellDocNumber(typed)).toBe('沪安委会〔2021〕4号');
  });

  it.each(['', '2021', '上海市2021年安全生产工作意见', '沪安委会〔2021〕号', 'QE2305000-2023-005'])(
    'is not “%s”',
    (typed) => {
      expect(spellDocNumber(typed)).toBeNull();
    },
  );

  it('has the same address in every spelling', () => {
    expect(docNumberAddress('长安委[2025] 10号')).toBe('/n/长安委〔2025〕10号/');
  });
});
