import { describe, expect, it } from 'vitest';
import { printTable } from '../../../src/importer/formats/table.ts';

const print = (...rows: string[]) =>
  printTable({ rows: rows.map((row) => row.split('|')), merged: [], head: null });

describe('the rows of a table', () => {
  it.each([
    ['tasks', '序号|重点任务|责任单位|完成时限', '1|修订预案|市应急局|6月底'],
    ['tasks measured by year', '序号|工作任务|2025年目标|牵头单位', '1|改造管网|100公里|市水务局'],
    ['duties with numbers', '序号|部门|职责', '1|市水务局|牵头节水工作。'],
    ['things to be done', '序号|实事项目|主要内容', '1|新建学校|建成小学2所'],
    ['tasks that go on without their head', '1|修订预案|市应急局', '2|开展演练|各区'],
  ])('become clauses where they are %s', (_, head, row) => {
    const { lines, tables } = print(head, row, row.replace(/^\d/, '2'));
    expect(tables).toEqual([]);
    expect(lines.some((line) => /^1\t/.test(line))).toBe(true);
  });

  it.each([
    ['indicators', '序号|指标|单位|2025年目标', '1|供水普及率|%|99'],
    [
      'indicators that bodies answer for',
      '序号|指标名称|计量单位|目标值|责任单位',
      '1|供水普及率|%|99|市水务局',
    ],
    ['projects with their sums', '序号|项目名称|总投资（万元）|2025年投资', '1|水厂|5000|1000'],
    ['duties without numbers', '部门|职责', '市水务局|牵头节水工作。'],
    ['figures without a head', '供水普及率|98|99', '漏损率|10|9'],
  ])('stay rows where they are %s', (_, head, row) => {
    const { lines, tables } = print(head, row);
    expect(tables).toMatchObject([{ line: 0, rows: 2 }]);
    expect(lines).toEqual([head, row].map((line) => `\t${line.replaceAll('|', '\t')}`));
  });

  it('become labelled lines where they are metadata', () => {
    const { lines, tables } = print(
      '索引号|QX01/2025-00016|主题分类|水利',
      '发文机关|青山市水务局|成文日期|2025年1月2日',
    );
    expect(tables).toEqual([]);
    expect(lines[0]).toBe('索引号\tQX01/2025-00016\t主题分类\t水利');
  });
});

describe('the header of a table', () => {
  const headOf = (...rows: string[]) => print(...rows).tables[0]?.head;

  it('is the first row where that has names and no numbers', () => {
    expect(headOf('指标|2024年|2025年', '死亡人数|12|10')).toBe(1);
    expect(headOf('指标|2024|2025', '死亡人数|12|10')).toBe(1);
    expect(headOf('死亡人数|12|10', '受伤人数|20|15')).toBe(0);
    expect(headOf('市水务局|牵头节水工作，完成改造。', '市财政局|保障经费。')).toBe(0);
  });

  it('includes the rows of its merged cells', () => {
    const rows = [
      ['指标', '目标值', ''],
      ['', '2024年', '2025年'],
      ['漏损率', '10', '9'],
    ];
    const merged = [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ];
    expect(printTable({ rows, merged, head: null }).tables[0]).toMatchObject({ head: 2, merged });
  });
});

it('rows of one merged cell before and after a table become title, unit and notes', () => {
  const rows = [
    ['主要指标', '', ''],
    ['指标', '2024年', '2025年'],
    ['漏损率', '10', '9'],
    ['注：为初步数。', '', ''],
  ];
  const merged = [0, 3].map((row) => ({ row, column: 0, rows: 1, columns: 3 }));
  const { lines, tables } = printTable({ rows, merged, head: null });
  expect(lines).toEqual(['主要指标', '\t指标\t2024年\t2025年', '\t漏损率\t10\t9', '注：为初步数。']);
  expect(tables).toEqual([{ line: 1, rows: 2, head: 1, merged: [] }]);
});
