import { describe, expect, it } from 'vitest';
import { readRegions, readRegisters } from '../../src/content/folder.ts';
import { joinUnits, unitDoubles } from '../../src/facts/unit-doubles.ts';
import { unitFinder } from '../../src/facts/unit-register.ts';
import { type Unit, unitSchema } from '../../src/model/register.ts';
import { clause, planOf } from '../views/plans.ts';

const regions = await readRegions();

/** Entries of 长治 with some names, that nobody has looked at. */
function entriesOf(names: readonly string[], fields: Partial<Unit> = {}): Unit[] {
  return names.map((name, n) =>
    unitSchema.parse({ id: `changzhi-${n}`, name, region: 'changzhi', reviewed: false, ...fields }),
  );
}

/** The probable doubles among entries, “市应急管理局 ← 市应急局”. */
function doublesOf(units: readonly Unit[], plans: Parameters<typeof unitDoubles>[1] = []): string[] {
  return unitDoubles({ units: [...units], regions }, plans).map(
    ({ kept, joined }) => `${kept.name} ← ${joined.map(({ name }) => name).join('、')}`,
  );
}

describe('probable doubles', () => {
  it.each([
    ['市应急局', '市应急管理局'],
    ['市发改委', '市发展改革委'],
    ['市发展改革委', '市发展和改革委员会'],
    ['市教委', '市教育委员会'],
    ['市科委', '市科学技术委员会'],
    ['市人社局', '市人力资源和社会保障局'],
    ['市规资局', '市规划和自然资源局'],
    ['市住建局', '市住房和城乡建设局'],
    ['市国资委', '市国有资产监督管理委员会'],
    ['市安委会', '市安全生产委员会'],
    ['市安委办', '市安全生产委员会办公室'],
    ['市防指', '市防汛抗旱指挥部'],
    ['市政府办', '市政府办公室'],
    ['市金融办', '市金融工作办公室'],
    ['市组织部', '市委组织部'],
    ['市编办', '市委编办'],
    ['市残联', '市残疾人联合会'],
    ['市科协', '市科学技术协会'],
    ['市供销社', '市供销合作社'],
    ['市消防支队', '市消防救援支队'],
    ['市疾控中心', '市疾病预防控制中心'],
    ['市应急局', '长治市应急管理局'],
    ['应急局', '市应急管理局'],
  ])('%s is probably %s', (short, long) => {
    expect(doublesOf(entriesOf([short, long]))).toEqual([`${long} ← ${short}`]);
    expect(doublesOf(entriesOf([long, short]))).toEqual([`${long} ← ${short}`]);
  });

  it.each([
    ['市教委', '市科委'],
    ['市总工会', '市工会'],
    ['市委', '市教委'],
    ['市纪委', '市纪委监委'],
    ['市安委会', '市安委办'],
    ['市公安局', '市公安局交警支队'],
    ['市委宣传部', '市委统战部'],
    ['市民政局', '市民族宗教局'],
    ['市水利局', '市水务局'],
    ['市妇联', '市侨联'],
    ['市文联', '市残联'],
    ['市法院', '市检察院'],
    ['市中国银行', '市中国人民银行'],
    ['市实验小学', '市实验第二小学'],
    ['市第一医院', '市第一人民医院'],
    ['市一局', '市一三局'],
    ['各区政府', '各区人民政府'],
    ['市工会', '市工商业联合会'],
    ['市应急局', '省应急管理局'],
  ])('%s is not %s', (one, other) => {
    const [a, b] = entriesOf([one, other]);
    const collective = one.startsWith('各');
    expect(
      doublesOf([
        { ...a, collective },
        { ...b, collective },
      ] as Unit[]),
    ).toEqual([]);
  });

  it('are told once for each body', () => {
    expect(doublesOf(entriesOf(['市发改委', '市发展改革委', '市发展和改革委员会']))).toEqual([
      '市发展和改革委员会 ← 市发改委、市发展改革委',
    ]);
  });

  it('keep the entry that a person has looked at', () => {
    const [reviewed] = entriesOf(['市应急局'], { id: 'changzhi-emergency', reviewed: true });
    const doubles = doublesOf([...entriesOf(['市应急管理局']), reviewed as Unit]);
    expect(doubles).toEqual(['市应急局 ← 市应急管理局']);
  });

  it('are none where a person has looked at both', () => {
    expect(doublesOf(entriesOf(['市应急局', '市应急管理局'], { reviewed: true }))).toEqual([]);
  });

  it('are none where the bodies are of different regions', () => {
    const units = entriesOf(['市应急局', '市应急管理局']);
    expect(doublesOf(units.map((unit, n) => ({ ...unit, region: n ? 'shanghai' : unit.region })))).toEqual(
      [],
    );
  });

  it('are none where a clause names both side by side', () => {
    const units = entriesOf(['市城管局', '市城管执法局']);
    const mention = { role: 'named' as const, collective: false, start: 0, end: 1, quote: '市' };
    const [plan] = [planOf([clause('1.')])];
    const clauses = plan.clauses.map((one) => ({
      ...one,
      units: units.map(({ id, name }) => ({ ...mention, unit: id, name })),
    }));
    expect(doublesOf(units)).toHaveLength(1);
    expect(doublesOf(units, [{ clauses }])).toEqual([]);
  });

  it('are none in the register, had nobody looked at it', async () => {
    const { units } = await readRegisters();
    expect(doublesOf(units.map((unit) => ({ ...unit, reviewed: false })))).toEqual([]);
  });
});

describe('entries that are joined', () => {
  const [kept, joined] = entriesOf(['市应急管理局', '市应急局']) as [Unit, Unit];
  const one = joinUnits({
    kept,
    joined: [{ ...joined, names: ['市应急管理局', '应急局'], formerly: ['old'] }],
  });

  it('keep all names and all ids', () => {
    expect(one).toEqual({
      ...kept,
      names: ['市应急局', '应急局'],
      formerly: ['changzhi-1', 'old'],
    });
  });

  it('are found by each name', () => {
    const find = unitFinder('changzhi', { units: [one], regions });
    expect(['市应急局', '市应急管理局', '应急局'].map((name) => find(name)?.id)).toEqual(
      Array(3).fill(kept.id),
    );
  });
});
