import { describe, expect, it } from 'vitest';
import { markedNumber, printDeadline, printQuantity } from '../../src/views/fact-words.ts';
import { factual } from './facts.ts';
import { clause } from './plans.ts';

const readClause = (text: string) => factual([clause('一、', { text })], { year: 2025 }).clauses[0];
const numberIn = (text: string) =>
  readClause(text)?.targets.map((target) =>
    markedNumber(target)
      .filter(({ marked }) => marked)
      .map((piece) => piece.text)
      .join(),
  );

describe('the number of a target', () => {
  it.each([
    ['完成70万平方米中心城区成片二级旧里以下房屋改造。', ['70万']],
    ['完成既有多层住宅加装电梯1000台以上。', ['1000']],
    ['每月不少于一次的日常巡检。', ['一']],
    ['2025年争取1个街镇和24个村居创建市级示范社区。', ['1', '24']],
    ['力争电动自行车火灾事故再下降20%。', ['20']],
    ['签约服务覆盖率每年提升1～3个百分点。', ['1～3']],
    ['组织培训1.2万—1.5万人次。', ['1.2万—1.5万']],
    ['辦理導覽，新增服務18萬119人次。', ['18萬119']],
  ])('is marked in %s', (text, numbers) => {
    expect(numberIn(text)).toEqual(numbers);
  });

  it('is not marked if the words do not contain it', () => {
    const pieces = markedNumber({ quote: '实现全覆盖', value: 100, upper: null, unit: '%' });
    expect(pieces).toEqual([{ text: '实现全覆盖', marked: false }]);
  });
});

describe('a target', () => {
  it('is printed with its bound, its number with thousands separators, and its unit', () => {
    const targets = readClause('完成既有多层住宅加装电梯1000台以上，全年完成2家企业执法检查。')?.targets;
    expect(targets?.map(printQuantity)).toEqual(['不少于1,000台', '2家']);
  });

  it('is printed with both ends of a range, or as approximate', () => {
    const targets = readClause('签约服务覆盖率每年提升1～3个百分点，建设约100间工作室。')?.targets;
    expect(targets?.map(printQuantity)).toEqual(['增加1–3个百分点', '约100间']);
  });
});

describe('a deadline', () => {
  it('is printed with its date and whether the year was inferred', () => {
    const deadlines = readClause('12月底前建成指挥中心。')?.deadlines;
    expect(deadlines?.map(printDeadline)).toEqual(['12月底前（2025年12月31日，年份据本计划推定）']);
  });

  it('is printed as it is if it names no date', () => {
    expect(readClause('汛前完成检查。')?.deadlines.map(printDeadline)).toEqual(['汛前']);
  });
});
