import { describe, expect, it } from 'vitest';
import { collectiveGroups } from '../../src/views/collective.ts';
import { unitChart } from '../../src/views/unit-chart.ts';
import {
  collectiveClauses,
  listedUnitClause,
  unitsByRegion,
  unitsOf,
  unknownUnits,
} from '../../src/views/units.ts';
import { factual, UNIT_REGISTERS } from './facts.ts';
import { clause } from './plans.ts';

const city = factual(
  [
    clause('1.', { text: '加强道路交通安全管理。（市公安局、市应急局、各区人民政府）' }),
    clause('2.', { text: '压实属地责任。（各区人民政府）' }),
    clause('3.', { text: '完成既有多层住宅加装电梯1000台以上。由市应急局牵头，市公安局配合。' }),
    clause('4.', { text: '加强宣传。' }),
  ],
  { issuers: ['上海市应急管理局'] },
);
const elsewhere = factual([clause('1.', { text: '加强应急演练。（市应急局、市文旅局）' })], {
  id: 'changzhi-emergency-2025',
  title: '2025年应急管理工作要点',
  region: 'changzhi',
  year: 2025,
});
const views = unitsOf([city, elsewhere], UNIT_REGISTERS);
const unitOf = (id: string) => views.find(({ unit }) => unit.id === id);

describe('responsible units', () => {
  it('are sorted by the number of clauses, separate for each region', () => {
    expect(views.map(({ unit, count }) => `${unit.name}${count}`)).toEqual([
      '各区人民政府2',
      '上海市应急管理局2',
      '上海市公安局2',
      '长治市应急管理局1',
    ]);
  });

  it('have every clause that names them, with role and commitments', () => {
    const entries = unitOf('shanghai-emergency')?.groups.flatMap((group) => group.entries);
    const marked = (pieces: readonly { text: string; marked: boolean }[]) =>
      pieces.filter((piece) => piece.marked).map(({ text }) => text);
    const listed = entries?.map(listedUnitClause);
    expect(listed?.map(({ path, excerpt, facts }) => [path, ...marked(excerpt), ...facts])).toEqual([
      ['1.', '市应急局', '列名', '责任单位：市公安局、市应急局、各区人民政府'],
      ['3.', '市应急局', '牵头', '责任单位：市应急局、市公安局', '指标：不少于1,000台'],
    ]);
    expect(unitOf('shanghai-emergency')?.roles).toEqual({ lead: 1, assist: 0, named: 1 });
  });

  it('have their spellings and the plans that they issued', () => {
    expect(unitOf('shanghai-emergency')).toMatchObject({
      spellings: ['市应急局'],
      issued: '/issuers/shanghai-emergency/',
    });
    expect(unitOf('shanghai-public-security')?.issued).toBeNull();
  });

  it('are grouped by region in the order of the register', () => {
    expect(unitsByRegion(views, UNIT_REGISTERS).map(({ name, units }) => `${name}${units.length}`)).toEqual([
      '上海市3',
      '长治市1',
    ]);
  });

  it('missing from the register are listed with their clauses', () => {
    const unknown = unknownUnits([city, elsewhere]);
    expect(unknown.map(({ name, places }) => [name, ...places.map(({ address }) => address)])).toEqual([
      ['市文旅局', '/plans/changzhi-emergency-2025/1/'],
    ]);
  });

  it('are bars of a chart, in per cent of the longest', () => {
    expect(unitChart(views).map(({ length, collective }) => [length, collective])).toEqual([
      [100, true],
      [100, false],
      [100, false],
      [50, false],
    ]);
  });
});

describe('collective units', () => {
  it('are counted where a clause names no other', () => {
    const { total, collective } = collectiveClauses([city, elsewhere]);
    expect([total, collective.length]).toEqual([4, 1]);
    const groups = collectiveGroups(collective, UNIT_REGISTERS);
    expect(groups.flatMap(({ entries }) => entries.map(({ text, names }) => [text, ...names]))).toEqual([
      ['2.', '各区人民政府'],
    ]);
  });
});
