import { describe, expect, it } from 'vitest';
import { readRegions } from '../../src/content/folder.ts';
import { newUnits } from '../../src/facts/new-units.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import type { Unit } from '../../src/model/register.ts';
import { unitSchema } from '../../src/model/register.ts';
import { SLUG } from '../../src/model/slug.ts';
import { PLANS } from '../exports/corpus.ts';
import { clause, planOf } from '../views/plans.ts';

const regions = await readRegions();

/** A plan with the bodies in one clause, read with a register. */
function planNaming(names: readonly string[], region: string | null, units: readonly Unit[]) {
  const plan = planOf([clause('1.', { text: `完善机制。（${names.join('、')}）` })], { region });
  return readFacts(plan, { units: [...units], regions });
}

function registered(names: readonly string[], region: string | null, units: readonly Unit[] = []): Unit[] {
  return newUnits(planNaming(names, region, units), { units: [...units], regions });
}

const entry = (fields: Partial<Unit>) =>
  unitSchema.parse({ id: 'x', name: '某局', region: 'shanghai', ...fields });
const idsOf = (units: readonly Unit[]) => units.map(({ id }) => id);

describe('a body that the register lacks', () => {
  it('gets an entry by rule', () => {
    expect(registered(['市教育局', '各县（市、区）人民政府'], 'changzhi')).toEqual([
      {
        ...{ id: 'changzhi-jiaoyuju', name: '市教育局', region: 'changzhi' },
        ...{ names: [], misprints: {}, collective: false, reviewed: false, formerly: [] },
      },
      {
        ...{ id: 'changzhi-gexianshiqurenminzhengfu', name: '各县（市、区）人民政府', region: 'changzhi' },
        ...{ names: [], misprints: {}, collective: true, reviewed: false, formerly: [] },
      },
    ]);
  });

  it.each([
    ['市公安局', 'changning', 'shanghai-gonganju'],
    ['区公安分局', 'changning', 'changning-gonganfenju'],
    ['中共上海市委组织部', 'shanghai', 'shanghai-weizuzhibu'],
    ['市委', 'shanghai', 'shanghai-shiwei'],
    ['团省委', 'jiangxi', 'jiangxi-tuanwei'],
    ['省妇联', 'jiangxi', 'jiangxi-fulian'],
    ['市绿化市容局', 'shanghai', 'shanghai-lvhuashirongju'],
    ['重庆银行', 'shanghai', 'shanghai-chongqingyinhang'],
    ['长安街道办事处', 'xian', 'xian-changanjiedaobanshichu'],
    ['市旅行社协会', 'xian', 'xian-lvxingshexiehui'],
    ['12345热线中心', 'xian', 'xian-12345rexianzhongxin'],
    ['国家发展改革委', 'shanghai', 'china-guojiafazhangaigewei'],
    ['县卫生健康局', 'fuxin-fuxin', 'fuxin-fuxin-weishengjiankangju'],
    ['宣传部（融媒体中心）', 'fuxin-fuxin', 'fuxin-fuxin-xuanchuanburongmeitizhongxin'],
    ['城投集团有限公司', 'changzhi', 'changzhi-chengtoujituanyouxiangongsi'],
  ])('%s in a plan of %s has the id %s', (name, region, id) => {
    const unit = { name, unit: null, role: 'named' as const, collective: false };
    const [read] = planOf([clause('1.')], { region }).clauses;
    const clauses = [{ ...read, units: [{ ...unit, quote: name, start: 0, end: name.length }] }];
    const [created] = newUnits(
      { ...planOf([], { region }), clauses: clauses as never },
      { units: [], regions },
    );
    expect(created?.id).toBe(id);
    expect(created?.id).toMatch(SLUG);
  });

  it('ends a long id after a whole syllable', () => {
    const name = '市城市地下综合管廊规划建设运营管理工作推进协调联席会议办公室';
    expect(idsOf(registered([name], 'changzhi'))).toEqual([
      'changzhi-chengshidixiazongheguanlangguihuajiansheyunying',
    ]);
  });

  it('gets a number where another body has the id, or had it before', () => {
    const units = [
      entry({ id: 'shanghai-jiaoyuju', name: '某局' }),
      entry({ id: 'b', name: '乙局', formerly: ['shanghai-jiaoyuju-2'] }),
    ];
    expect(idsOf(registered(['市教育局', '市交预局'], 'shanghai', units))).toEqual([
      'shanghai-jiaoyuju-3',
      'shanghai-jiaoyuju-4',
    ]);
  });

  it.each([
    [['市教育局', '长治市教育局', '教育局'], 'changzhi'],
    [['市委组织部', '中共长治市委组织部'], 'changzhi'],
    [['团市委', '共青团长治市委'], 'changzhi'],
  ])('is one body as %j', (names, region) => {
    expect(registered(names, region)).toHaveLength(1);
  });

  it.each([
    [['市教委', '市科委']],
    [['市政府', '政府']],
    [['市应急局', '市应急管理局']],
    [['市医院', '医院']],
  ])('is two bodies as %j', (names) => {
    const units = names.map((name) => ({
      name,
      unit: null,
      role: 'named' as const,
      collective: false,
      quote: name,
      start: 0,
      end: 2,
    }));
    const clauses = planOf([clause('1.')]).clauses.map((one) => ({ ...one, units }));
    expect(newUnits({ region: 'changzhi', clauses }, { units: [], regions })).toHaveLength(2);
  });

  it('is not registered where the region of the plan is unknown', () => {
    expect(registered(['市教育局'], null)).toEqual([]);
  });

  it('is found by all later plans', () => {
    const names = ['市教育局', '上海市公安局', '区应急局', '各责任单位'];
    const units = registered(names, 'changning');
    expect(units).toHaveLength(4);
    expect(
      registered(['上海市教育局', '市公安局', '长宁区应急局', '各责任单位'], 'changning', units),
    ).toEqual([]);
  });

  it('without place or level is another one in every region', () => {
    const units = registered(['教育局', '各责任单位'], 'shanghai');
    expect(idsOf(registered(['教育局', '各责任单位'], 'changning', units))).toEqual([
      'changning-jiaoyuju',
      'changning-gezerendanwei',
    ]);
  });
});

it.each(PLANS.map((plan) => [plan.id, plan] as const))(
  '%s has no unknown body after its are registered',
  (_id, plan) => {
    const unread = readFacts(plan, { units: [], regions });
    const units = newUnits(unread, { units: [], regions });
    expect(new Set(idsOf(units)).size).toBe(units.length);
    const mentions = readFacts(plan, { units, regions }).clauses.flatMap((one) => one.units);
    expect(mentions.filter(({ unit }) => unit === null)).toEqual([]);
  },
);
