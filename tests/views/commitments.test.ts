import { describe, expect, it } from 'vitest';
import { FACT_KINDS, type FactKind } from '../../src/model/fact-kinds.ts';
import { newPart } from '../../src/model/part.ts';
import { commitmentsOf } from '../../src/views/commitments.ts';
import { missingAnnexes } from '../../src/views/missing-annexes.ts';
import { promisesOf } from '../../src/views/promises.ts';
import { targetsOf } from '../../src/views/targets.ts';
import { undatedOf } from '../../src/views/undated.ts';
import { factual, UNIT_REGISTERS } from './facts.ts';
import { clause } from './plans.ts';

const LIFTS =
  '依据《上海市电梯安全管理办法》，12月底前完成既有多层住宅加装电梯1000台以上。（市公安局、各区人民政府）';
const LIST = '落实《区政府领导安全生产重点工作责任清单》（见附件），定期研判重大安全风险。';

const plan = factual([
  clause('1.', { text: LIFTS }),
  clause('2.', { text: '压实属地责任，汛前完成检查。（各区人民政府）' }),
]);

describe('what a plan commits itself to', () => {
  it('is counted by kind, without empty kinds', () => {
    expect(commitmentsOf(plan).map(({ label, items, measure }) => label + items.length + measure)).toEqual([
      '责任单位2个',
      '指标1项',
      '时限2处',
      '引用文件1份',
    ]);
  });

  it('lists the units with the most clauses first', () => {
    const [units] = commitmentsOf(plan);
    const said = units?.items.map(({ pieces, address, note }) => [pieces[0]?.text, address, note]);
    expect(said).toEqual([
      ['各区人民政府', '/units/shanghai-districts/', '2条'],
      ['市公安局', '/units/shanghai-public-security/', '1条'],
    ]);
  });
});

describe('what a clause promises', () => {
  const [lifts, districts] = plan.clauses.map(promisesOf);
  const said = (kind: FactKind) =>
    lifts
      ?.find((group) => group.label === FACT_KINDS[kind].label)
      ?.lines.map(({ pieces, note }) => [pieces.map(({ text }) => text).join(''), note]);

  it('links to units and documents, and names collectives', () => {
    expect(said('units')).toEqual([
      ['市公安局', ''],
      ['各区人民政府', '泛指'],
    ]);
    expect(said('targets')).toEqual([['12月底前完成既有多层住宅加装电梯1000台以上', '不少于1,000台']]);
    expect(said('deadlines')).toEqual([['12月底前', '2021年12月31日，年份据本计划推定']]);
    const cited = lifts?.find(({ label }) => label === FACT_KINDS.citations.label)?.lines;
    expect(cited?.[0]?.address).toMatch(/^\/documents\/doc-[0-9a-f]{10}\/$/);
  });

  it('says so if only collectives are named', () => {
    expect([lifts?.[0]?.onlyCollective, districts?.[0]?.onlyCollective]).toEqual(['', '各区人民政府']);
  });
});

describe('targets and deadlines of all plans', () => {
  it('are grouped by plan, each with its sentence', () => {
    const [group] = targetsOf([plan], UNIT_REGISTERS);
    expect(group?.name).toBe('上海2021');
    expect(
      group?.entries.map(({ path, address, bound, printed, unit }) => [path, address, bound, printed, unit]),
    ).toEqual([['1.', '/plans/shanghai-work-safety-2021/1/#1-s1', '不少于', '1,000', '台']]);
  });

  it('without a date are listed by kind', () => {
    const undated = undatedOf([plan], UNIT_REGISTERS);
    expect(undated.map(({ label, path }) => [label, path])).toEqual([['时机', '2.']]);
  });
});

describe('annexes', () => {
  it('are missing if a clause refers to them, with its sentence', () => {
    expect(missingAnnexes(factual([clause('2.', { text: LIST })]))).toEqual([
      {
        title: '《区政府领导安全生产重点工作责任清单》',
        address: '/plans/shanghai-work-safety-2021/2/#2-s1',
      },
    ]);
  });

  it('are missing if the document only lists them', () => {
    const annexes = [
      { title: '责任分工表', present: false },
      { title: '任务清单', present: true },
    ];
    expect(missingAnnexes(factual([], { annexes }))).toEqual([{ title: '责任分工表', address: null }]);
  });

  it('are not missing if the document contains them', () => {
    const annex = newPart({ kind: 'annex', name: 'annex-1', title: '区政府领导安全生产重点工作责任清单' });
    expect(missingAnnexes(factual([clause('2.', { text: LIST }), annex]))).toEqual([]);
    expect(missingAnnexes(factual([clause('2.', { text: '落实安全生产责任制。' })]))).toEqual([]);
  });
});
