import { FACT_KINDS } from '../../model/fact-kinds.ts';
import { BOUND_LABELS, REPAIR_LABELS } from '../../model/labels.ts';

const address = '/plans/';
const title = '上海市2021年安全生产工作意见';

/** A number that a clause promises. */
export const TARGETS = [
  {
    id: 'targets',
    name: '上海2021',
    title,
    address,
    rows: [
      {
        path: '三、（十一）37.',
        address,
        words: [
          { text: '完成既有多层住宅加装电梯', marked: false },
          { text: '1000台', marked: true },
          { text: '以上', marked: false },
        ],
        bound: BOUND_LABELS['at-least'],
        value: 1000,
        printed: '1,000',
        unit: '台',
        kind: FACT_KINDS.targets.label,
      },
      {
        path: '三、（十一）38.',
        address,
        words: [
          { text: '覆盖率提升', marked: false },
          { text: '1～3', marked: true },
          { text: '个百分点', marked: false },
        ],
        bound: BOUND_LABELS['increase-by'],
        value: 1,
        printed: '1–3',
        unit: '个百分点',
        kind: FACT_KINDS.targets.label,
      },
    ],
  },
];

/** A body, and a name that stands for many. */
export const UNITS = [
  { name: '各区人民政府', collective: true, count: 49, length: 100 },
  { name: '市公安局', collective: false, count: 6, length: 12 },
].map((unit) => ({ ...unit, address, roles: { lead: 1, assist: 2, named: unit.count - 3 } }));

/** Sectors beside plans, one plan without a clause on one of them. */
export const SECTORS = {
  table: {
    columns: [
      { name: '上海2025', title, address },
      { name: '上海2021', title, address },
    ],
    rows: [
      { name: '道路交通', address, count: 6, cells: [1, 5] },
      { name: '消防', address, count: 5, cells: [0, 5] },
    ],
  },
  chart: {
    per: 'plan' as const,
    columns: [
      ['上海', '2025'],
      ['上海', '2021'],
    ],
    rows: [
      {
        name: '道路交通',
        discs: [
          { column: 0, count: 1, radius: 0.3 },
          { column: 1, count: 5, radius: 0.46 },
        ],
      },
      { name: '消防', discs: [{ column: 1, count: 5, radius: 0.46 }] },
    ],
    longest: 4,
  },
};

/** A plan in time: days of its own, a commitment for a span, one for a day, one of a year taken from the plan. */
export const CHART = {
  years: [2021, 2022].map((year, index) => ({ year, at: index * 50, named: true })),
  rows: [
    {
      title,
      address,
      days: [{ at: 13, text: '2021年4月7日成文' }],
      bars: [
        { start: 0, end: 50, date: '2021年', count: 2, point: false, inferred: false },
        { start: 50, end: 50, date: '2021年12月31日', count: 1, point: true, inferred: false },
        { start: 0, end: 100, date: '2021年至2022年', count: 1, point: false, inferred: true },
      ],
    },
  ],
};

/** A line of a source file beside the published one. */
export const REPAIRED = {
  line: 1,
  source: [
    { text: '一、严守底线,', class: null },
    { text: '?;?', class: 'supplied' },
  ],
  published: [
    { text: '一、严守底线，', class: null },
    { text: '危化', class: 'supplied' },
  ],
  counts: [{ class: 'supplied', name: REPAIR_LABELS.supplied.name, count: 1 }],
  explanations: [
    {
      name: REPAIR_LABELS.supplied.name,
      change: '“?;?”改为“危化”',
      confidence: '把握很大',
      reason: '同一清单另见三处。',
    },
  ],
};
