import { describe, expect, it } from 'vitest';
import { readRegisters } from '../../src/content/folder.ts';
import { promisesNothing } from '../../src/facts/no-promises.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { newSource } from '../../src/importer/provenance.ts';

const registers = await readRegisters();

function planOf(text: string) {
  const source = newSource('a.txt', new Uint8Array());
  return importDocument(text, { file: 'a.txt', id: 'a-b-2025', source, registers });
}

const BULLETIN = `青山市2023年国民经济和社会发展统计公报
青山市统计局
2024年3月20日
一、综合
初步核算，全年地区生产总值120亿元，比上年增长5%。
二、农业
全年粮食产量30万吨，比上年增长2%。
三、人口
年末常住人口40万人。`;

describe('a document without commitments', () => {
  it.each([
    ['a statistical bulletin', BULLETIN],
    [
      'one in Traditional characters',
      '青山市2023年統計公報\n一、農業\n全年稻米產量30萬公噸，比上年增長2%。\n二、人口\n年末人口40萬人。',
    ],
    [
      'a summary of the year past',
      '青山市水务局2023年工作总结\n一、供水\n全年供水1.2亿吨，同比增长3%。\n二、排水\n完成了管网改造12公里。',
    ],
    [
      'results without a title that says so',
      `青山市水务情况\n一、供水\n${'全年供水1.2亿吨，同比增长3%。\n累计改造12公里。\n'.repeat(3)}`,
    ],
  ])('is recognised: %s', (_what, text) => {
    expect(promisesNothing(planOf(text).plan)).toBe(true);
  });

  it.each([
    ['a plan', '青山市水务局2024年工作要点\n一、供水\n改造管网12公里。\n二、排水\n加强巡查。'],
    [
      'a plan that begins with results',
      '青山市水务局2023年工作总结和2024年工作计划\n一、总结\n改造了管网12公里。\n二、计划\n确保供水安全，推进节水，完成改造8公里。',
    ],
    [
      'a report of work',
      '青山市政府工作报告\n一、回顾\n生产总值增长5%。\n二、任务\n今年要加快发展，力争增长6%。',
    ],
    [
      'a notice about statistics',
      '青山市统计局关于做好统计公报编制工作的通知\n一、要求\n各单位要按时报送数据。',
    ],
    [
      'a list of tasks in bare phrases',
      '青山市2024年任务清单\n一、道路\n新建道路3条。\n二、桥梁\n新建桥梁1座。',
    ],
  ])('is not %s', (_what, text) => {
    expect(promisesNothing(planOf(text).plan)).toBe(false);
  });

  it('gets a warning, and no targets and deadlines', () => {
    const { plan, findings } = planOf(BULLETIN);
    expect(findings.map(({ code }) => code)).toContain('no-promises');
    expect(plan.clauses.flatMap(({ targets, deadlines }) => [...targets, ...deadlines])).toEqual([]);
  });
});
