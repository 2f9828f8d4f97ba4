import { expect, it } from 'vitest';
import { readRegisters } from '../../src/content/folder.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { proposeId } from '../../src/importer/proposed-id.ts';
import { newSource } from '../../src/importer/provenance.ts';

const registers = await readRegisters();

/** The id that is proposed for a document with a title, a body that signs, and a clause. */
function idOf(title: string, issuer: string, words = '开展工作。'): string | null {
  const text = `${title}\n一、${words}\n二、加强宣传。\n${issuer}\n2025年3月1日\n`;
  const context = { file: 'a.txt', id: 'plan', source: newSource('a.txt', new Uint8Array()), registers };
  return proposeId(importDocument(text, context).plan, registers.sectors);
}

it.each([
  ['青浦区应急管理局2023年工作要点', '上海市青浦区应急管理局', 'qingpu-emergency-2023'],
  ['上海市2021年安全生产工作意见', '上海市安全生产委员会', 'shanghai-work-safety-2021'],
  ['长宁区2025年安全生产工作要点', '上海市长宁区安全生产委员会', 'changning-work-safety-2025'],
  ['上海市应急管理局2025年消防工作要点', '上海市应急管理局', 'shanghai-fire-2025'],
  ['江西省2025年卫生健康工作要点', '江西省卫生健康委员会', 'jiangxi-health-2025'],
  ['2025年医疗保障工作要点', '抚顺市医疗保障局', 'fushun-medical-insurance-2025'],
  ['2025年重点工作任务清单', '抚顺市教育局', 'fushun-education-2025'],
])('%s of %s gets %3$s', (title, issuer, id) => {
  expect(idOf(title, issuer)).toBe(id);
});

it('a field that neither title nor issuer tells is that of most clauses', () => {
  expect(idOf('2025年重点任务', '抚顺市人民政府', '排查加油站和危险化学品企业。')).toBe(
    'fushun-hazchem-2025',
  );
});

it('what is not known is left out, and nothing is proposed where field and year are not', () => {
  expect(idOf('某年工作要点', '某机关', '开展消防工作。')).toMatch(/^fire(-2025)?$/);
  const nothing = { title: '方案', issuers: [], region: 'shanghai', year: null, clauses: [] };
  expect(proposeId(nothing, registers.sectors)).toBeNull();
});
