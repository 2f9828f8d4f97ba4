import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { checkFacts } from '../../src/check/facts.ts';
import { checkPermalinks } from '../../src/check/permalinks.ts';
import { checkUnits } from '../../src/check/units.ts';
import { addUnits } from '../../src/content/add-units.ts';
import { formatFinding } from '../../src/model/finding.ts';
import type { Registers, Unit } from '../../src/model/register.ts';
import { unitSchema } from '../../src/model/register.ts';

const content = await readContent();
const { registers, permalinks } = content;
const CITY = content.plans.find(({ plan }) => plan.id === 'shanghai-work-safety-2021');
if (!CITY) throw new Error('there is no such plan');

/** The registers without some units. */
function without(...ids: string[]): Registers {
  return { ...registers, units: registers.units.filter(({ id }) => !ids.includes(id)) };
}

/** The content with a register of units that has more entries. */
function withUnits(...added: Unit[]) {
  const { file, text } = content.units;
  return {
    ...content,
    registers: { ...registers, units: [...registers.units, ...added] },
    units: { file, text: addUnits(text, added) },
  };
}

const unit = (name: string, id: string, fields: Partial<Unit> = {}) =>
  unitSchema.parse({ id, name, region: 'shanghai', reviewed: false, ...fields });

describe('a plan with bodies that the register lacks', () => {
  it('is told all lines to add, in one finding', () => {
    const found = checkFacts(CITY, without('shanghai-public-security', 'shanghai-education'));
    expect(found.map((one) => formatFinding('plan.mdx', one).split('\n').slice(1))).toEqual([
      [
        '- { id: shanghai-gonganju, name: 市公安局, region: shanghai, reviewed: false }',
        '- { id: shanghai-jiaowei, name: 市教委, region: shanghai, reviewed: false }',
      ],
    ]);
    expect(found.map(({ severity, message }) => `${severity}: ${message.split('\n')[0]}`)).toEqual([
      'error: “市公安局” and 1 more name of a body are not registered',
    ]);
    expect(CITY.mdx.split('\n')[(found[0]?.line ?? 0) - 1]).toContain('市公安局');
  });

  it('is right when the lines are added', () => {
    const added = [unit('市公安局', 'shanghai-gonganju'), unit('市教委', 'shanghai-jiaowei')];
    const known = without('shanghai-public-security', 'shanghai-education');
    expect(checkFacts(CITY, { ...known, units: [...known.units, ...added] })).toEqual([]);
  });

  it('is told to state its region where nobody knows it', () => {
    const found = checkFacts({ ...CITY, plan: { ...CITY.plan, region: null } }, registers);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['units-unplaced', 'note']]);
  });
});

describe('the register of units', () => {
  it('has no notes where a person has looked at all entries', () => {
    expect(checkUnits(content)).toEqual([]);
  });

  it('has one note on the entries that nobody has looked at', () => {
    const names = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局'];
    const found = checkUnits(withUnits(...names.map((name, n) => unit(name, `shanghai-${n}`))));
    expect(found.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['units-unreviewed', 'note', '6 entries made by npm run publish: 甲局、乙局、丙局、丁局、戊局 …'],
    ]);
  });

  it('has a note on a probable double, with the entry that they become', () => {
    const added = unit('市应急管理办公室', 'shanghai-yingjiguanlibangongshi');
    const short = unit('市应急办', 'shanghai-yingjiban');
    const changed = withUnits(short, added);
    const [, double, ...others] = checkUnits(changed);
    if (!double) throw new Error('nothing was found');
    expect(others).toEqual([]);
    const [what, line] = formatFinding('units.yaml', double).split('\n');
    expect(what).toContain(
      'unit-double: 市应急管理办公室 (shanghai-yingjiguanlibangongshi) and 市应急办 (shanghai-yingjiban) are probably one',
    );
    expect(line).toBe(
      '- { id: shanghai-yingjiguanlibangongshi, name: 市应急管理办公室, region: shanghai, names: [ 市应急办 ], reviewed: false, formerly: [ shanghai-yingjiban ] }',
    );
    expect(changed.units.text.split('\n')[double.line - 1]).toContain('shanghai-yingjiguanlibangongshi');
  });
});

describe('the address of an entry that was joined', () => {
  const units = registers.units.map((one) =>
    one.id === 'shanghai-education' ? { ...one, id: 'shanghai-jiaowei', formerly: [one.id] } : one,
  );
  const joined = {
    ...content,
    registers: { ...registers, units },
    permalinks: { ...permalinks, lines: [...permalinks.lines, '/units/shanghai-jiaowei/'] },
  };

  it('may stay listed', () => {
    expect(checkPermalinks(content)).toEqual([]);
    expect(checkPermalinks(joined)).toEqual([]);
  });

  it('must lead to a page', () => {
    const plans = content.plans.filter(({ plan }) => plan.region !== 'shanghai');
    const lost = checkPermalinks({ ...joined, plans }).map(({ message }) => message);
    expect(lost).toContain(
      '/units/shanghai-education/ would lead to /units/shanghai-jiaowei/, which answers 404',
    );
  });

  it('is missed without “formerly”', () => {
    const forgotten = units.map((one) => ({ ...one, formerly: [] }));
    const lost = checkPermalinks({ ...joined, registers: { ...registers, units: forgotten } });
    expect(lost.map(({ message }) => message)).toEqual(['/units/shanghai-education/ would answer 404']);
  });
});
