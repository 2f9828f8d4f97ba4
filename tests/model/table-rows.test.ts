import { describe, expect, it } from 'vitest';
import { blocksOf, type MergedCell, printRow, type Table } from '../../src/model/table.ts';
import { columnNames, rowInWords } from '../../src/model/table-rows.ts';

const TEXT = [
  printRow(['一级指标', '二级指标', '目标值', '']),
  printRow(['', '', '2024年', '2025年']),
  printRow(['服务数量', '签约率\n（重点人群）', '70%', '75%']),
  printRow(['', '续约率', '', '60%']),
  printRow(['注：数据为初步数。', '', '', '']),
].join('\n');

const merge = (row: number, column: number, rows: number, columns: number): MergedCell => ({
  row,
  column,
  rows,
  columns,
});
const MERGED = [
  merge(0, 0, 2, 1),
  merge(0, 1, 2, 1),
  merge(0, 2, 1, 2),
  merge(2, 0, 2, 1),
  merge(4, 0, 1, 4),
];

function tableOf(fields: Partial<Table> = {}) {
  const [block] = blocksOf(TEXT, [{ start: 0, end: TEXT.length, head: 2, merged: MERGED, ...fields }]);
  if (!block?.table) throw new RangeError('there is no table');
  return block;
}

describe('a row of a table', () => {
  it('has the names of its columns from all rows of the head', () => {
    expect(columnNames(TEXT, tableOf())).toEqual(['一级指标', '二级指标', '目标值 2024年', '目标值 2025年']);
  });

  it('in words names its columns, with the merged cells above it and without empty ones', () => {
    expect(rowInWords(TEXT, tableOf(), 2)).toBe(
      '一级指标：服务数量；二级指标：签约率 （重点人群）；目标值 2024年：70%；目标值 2025年：75%',
    );
    expect(rowInWords(TEXT, tableOf(), 3)).toBe('一级指标：服务数量；二级指标：续约率；目标值 2025年：60%');
  });

  it('has no name for a cell over columns of different names', () => {
    expect(rowInWords(TEXT, tableOf(), 4)).toBe('注：数据为初步数。');
  });

  it('of a table without a head has no names', () => {
    expect(rowInWords(TEXT, tableOf({ head: 0 }), 3)).toBe('服务数量；续约率；60%');
  });
});
