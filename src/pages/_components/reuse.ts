const address = '/plans/';
const plan = '上海市2021年安全生产工作意见';
const district = '长宁区2025年安全生产工作要点';

/** Two plans side by side. */
export const COMPARISONS = [
  {
    address: '/compare/',
    a: { name: plan, facts: '省级，2021年4月7日', address },
    b: { name: district, facts: '县级，2025年5月13日', address },
    said: '可能对应的条款9对',
  },
];

/** Words of a clause in another plan: around those that both have, in both, only there, only here. */
export const ELSEWHERE = [
  {
    title: district,
    facts: '县级，2025年5月13日',
    order: '后发布',
    path: '二、13.',
    address,
    compare: '/compare/',
    quotes: [
      {
        address,
        before: '深化智慧电梯建设，',
        there: '提升电梯物联网覆盖率，配备远程监测装置',
        after: '。',
        here: '提升电梯物联网覆盖率，完善监管',
      },
    ],
  },
];

/** A clause that may correspond to another, with what both promise. */
export const COUNTERPARTS = [
  {
    title: district,
    facts: '县级，2025年5月13日',
    name: '二、13.',
    address,
    compare: '/compare/',
    status: '由程序提出',
    note: null,
    targets: [['1000台', '800台']] satisfies Counterpart['targets'],
  },
];

/** A plan that carries a document out. */
export const LINEAGE = [
  { facts: '县级，2025年5月13日', title: district, address, clauses: [{ title: '二、13.', address }] },
];

/** A plan from its first word to its last. */
export const STRIP = {
  share: 0.12,
  bars: [
    { start: 0.1, length: 0.08 },
    { start: 0.6, length: 0.04 },
  ],
  chapters: [
    { start: 0, name: '一' },
    { start: 0.5, name: '二' },
  ],
};
