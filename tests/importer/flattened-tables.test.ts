import { describe, expect, it } from 'vitest';
import { findFlattenedTables } from '../../src/importer/flattened-tables.ts';

const found = (text: string) => findFlattenedTables(text.split('\n')).map(({ line, code }) => [line, code]);
const told = (...lines: number[]) => lines.map((line) => [line, 'table-flattened']);

describe('a table with each cell on its own line', () => {
  it.each([
    [
      'indicators',
      '主要指标见下表。\n序号\n指标\n单位\n2025年\n1\n供水普及率\n%\n99\n2\n漏损率\n%\n9\n二、任务',
      1,
    ],
    [
      'duties',
      '一、任务\n部门职责分工表\n部门\n职责\n市水务局\n牵头节水工作，完成改造。\n市财政局\n保障经费。',
      2,
    ],
    ['tasks with units in brackets', '重点任务\n责任单位\n完成时限（月）\n修订预案\n市应急局\n6', 0],
    [
      'numbered rows without heads',
      '一、生态\n7\n绿地覆盖率（%）\n绿地面积占比。\n8\n绿道密度\n绿道长度占比。\n9\n绿色建筑\n占比。\n10\n便民设施\n占比。',
      1,
    ],
    ['cells below a title', '表1　主要指标\n供水普及率\n%\n98\n99\n漏损率\n%\n10\n9\n二、任务', 0],
    ['a Traditional one', '工作項目\n主辦機關\n辦理期程\n完成改造\n工務局\n104年', 0],
  ])('is found: %s', (_, text, line) => {
    expect(found(text)).toEqual(told(line));
  });

  it('is found once, and two are found separately', () => {
    const table = '序号\n指标\n单位\n1\n供水普及率\n%\n2\n漏损率\n%\n3\n用水量\n亿立方米\n4\n绿地\n%';
    expect(found(table)).toEqual(told(0));
    expect(found(`${table}\n二、任务\n（一）完成改造。\n${table}`)).toEqual(told(0, 17));
  });

  it.each([
    [
      'clauses',
      '一、任务\n（一）完成改造。\n1.建设平台。\n2.加强管护。\n3.培训人员。\n4.落实经费。\n5.做好总结。',
    ],
    [
      'the pages of a scan',
      Array.from({ length: 90 }, (_, i) => (i % 15 ? `第${i}行的文字。` : `${i / 15 + 1}`)).join('\n'),
    ],
    [
      'names below a title',
      '青山市水务工作领导小组名单\n组长\n张三\n副组长\n李四\n王五\n赵六\n成员\n钱七\n孙八',
    ],
    ['a table of rows', '\t序号\t指标\t单位\n\t1\t供水普及率\t%\n\t2\t漏损率\t%'],
    ['a wrapped text', '(1)2014\n臺北爵士音樂節：103 年 7 月 19 日\n8\n處文化景觀、1 處遺址及 2 處聚落'],
    [
      'a head and a list of annexes',
      '青山市任务分工表\n附件：1.任务清单\n2.项目一览表\n青山市人民政府\n2025年1月2日',
    ],
  ])('is not found in %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
