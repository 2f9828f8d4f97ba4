import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addUnits, printUnit } from '../../src/content/add-units.ts';
import { type Unit, unitSchema, unitsFileSchema } from '../../src/model/register.ts';

const FILE = `# 责任单位

# 上海市
- id: shanghai-education
  name: 上海市教育委员会
  region: shanghai
  names: [市教委] # 旧称
- id: shanghai-science
  name: 上海市科学技术委员会
  region: shanghai
  misprints: { 市科姿: 市科委 } # 换页处

# 长宁区
- { id: changning-data, name: 区数据局, region: changning }

# 发文机关
- { id: shanghai-committee, name: 上海市安全生产委员会, region: shanghai }
`;

function entry(id: string, region: string, fields: Partial<Unit> = {}): Unit {
  return unitSchema.parse({ id, name: '某局', region, reviewed: false, ...fields });
}

describe('a register with more entries', () => {
  it('has them after the first ones of their region, and keeps the rest', () => {
    const added = addUnits(FILE, [
      entry('shanghai-a', 'shanghai'),
      entry('changning-b', 'changning'),
      entry('shanghai-c', 'shanghai', { collective: true, name: '各区（县）政府' }),
    ]);
    expect(added.split('\n').filter((line) => !FILE.split('\n').includes(line))).toEqual([
      '- { id: shanghai-a, name: 某局, region: shanghai, reviewed: false }',
      '- { id: shanghai-c, name: 各区（县）政府, region: shanghai, collective: true, reviewed: false }',
      '- { id: changning-b, name: 某局, region: changning, reviewed: false }',
    ]);
    expect(added.split('\n').filter((line) => FILE.split('\n').includes(line))).toEqual(FILE.split('\n'));
    expect(added.indexOf('shanghai-a')).toBeLessThan(added.indexOf('# 长宁区'));
    expect(added.indexOf('换页处')).toBeLessThan(added.indexOf('shanghai-a'));
  });

  it('has those of a new region at the end', () => {
    const added = addUnits(FILE.trimEnd(), [entry('qingpu-a', 'qingpu'), entry('qingpu-b', 'qingpu')]);
    expect(added).toBe(
      `${FILE}\n- { id: qingpu-a, name: 某局, region: qingpu, reviewed: false }\n- { id: qingpu-b, name: 某局, region: qingpu, reviewed: false }\n`,
    );
  });

  it.each(['', '# 责任单位\n', '[]\n', '# 责任单位\n[]'])('may have been empty, %j', (empty) => {
    const added = addUnits(empty, [entry('qingpu-a', 'qingpu')]);
    expect(unitsFileSchema.parse(parse(added))).toEqual([entry('qingpu-a', 'qingpu')]);
    expect(added.startsWith('#')).toBe(empty.startsWith('#'));
  });

  it('is the same where there is nothing to add', () => {
    expect(addUnits(FILE, [])).toBe(FILE);
  });

  it.each([
    entry('a', 'x', { name: '- : 局 #', names: ['「是」', 'yes', '[甲]', '乙, 丙'] }),
    entry('b', 'x', { misprints: { 市科姿: '市科委' }, formerly: ['c'], reviewed: true, collective: true }),
    entry('d', 'x', { name: `市${'很'.repeat(200)}长的局` }),
  ])('has what was added, $id', (unit) => {
    expect(unitsFileSchema.parse(parse(addUnits('', [unit])))).toEqual([unit]);
    expect(printUnit(unit).split('\n')).toHaveLength(2);
  });
});

describe('the register', () => {
  const messagesOf = (units: Unit[]) =>
    unitsFileSchema.safeParse(units).error?.issues.map(({ message }) => message) ?? [];

  it('refuses an id that two entries claim', () => {
    const a = entry('a', 'x', { name: '甲局' });
    expect(messagesOf([a, entry('a', 'x', { name: '乙局' })])).toEqual(['a is in the entry a already']);
    expect(messagesOf([a, entry('b', 'x', { name: '乙局', formerly: ['a'] })])).toEqual([
      'a is in the entry a already',
    ]);
    expect(
      messagesOf([
        entry('b', 'x', { name: '乙局', formerly: ['c'] }),
        entry('d', 'x', { name: '丁局', formerly: ['c'] }),
      ]),
    ).toHaveLength(1);
  });

  it('refuses a spelling that two entries of a region claim', () => {
    const a = entry('a', 'x', { name: '甲局', names: ['甲'] });
    expect(messagesOf([a, entry('b', 'x', { name: '乙局', names: ['甲'] })])).toEqual([
      '甲 of x is in the entry a already',
    ]);
    expect(messagesOf([a, entry('b', 'y', { name: '乙局', names: ['甲'] })])).toEqual([]);
  });
});
