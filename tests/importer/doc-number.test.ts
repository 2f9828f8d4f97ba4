import { expect, it } from 'vitest';
import { readMetadata } from '../../src/importer/metadata/metadata.ts';
import { newPart } from '../../src/model/part.ts';

it.each([
  ['文号：长安委[2025] 10号', '长安委〔2025〕10号'],
  ['发文字号：沪安委会（2021）第4号', '沪安委会〔2021〕4号'],
  ['发文字号:沪安委会〔２０２１〕４号', '沪安委会〔2021〕4号'],
  ['青政发﹝2021﹞22号', '青政发〔2021〕22号'],
  ['青水〔2024年〕3号', '青水〔2024〕3号'],
  ['發文字號：新北環綜字第1141234567號', '新北環綜字第1141234567號'],
  ['青应急【2023】16号', '青应急〔2023〕16号'],
])('“%s” is normalised to %s', (line, number) => {
  expect(readMetadata([newPart({ kind: 'frame', text: line })], []).docNumber).toBe(number);
});
