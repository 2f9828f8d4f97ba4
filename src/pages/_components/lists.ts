import type { TimelineItem, TimelineYear } from '../../components/Timeline.astro';
import { clausesOf, newPart } from '../../model/part.ts';

const address = '/plans/';
const title = '上海市2021年安全生产工作意见';

/** Two clauses, one with a title that its text goes on from. */
export const CLAUSES = clausesOf([
  newPart({ kind: 'clause', number: '33.', text: '发挥道路交通安全专业委员会作用。' }),
  newPart({
    kind: 'clause',
    number: '（六）',
    title: '健全安全法规标准体系。',
    runIn: true,
    text: '抓紧配套法规的立法工作。',
  }),
]);

const path = '三、（十）33.';
const pieces = [
  { text: '既有多层住宅加装电梯', marked: false },
  { text: '1000台以上', marked: true },
  { text: '。', marked: false },
];

/** Where a clause stands, and a sentence of it with words pointed out. */
export const PLACE = { path, address };
export const PASSAGE = { address, pieces };

/** A term with its meaning and a use of it. */
export const TERM = {
  term: '两客一危一货',
  anchor: 'term',
  definitions: [{ address, title, words: '“两客一危一货”等重点车辆' }],
  uses: [{ path, title, passages: [PASSAGE] }],
};

/** Two years, one without a plan. */
export const YEARS = [
  { year: 2021, address, plans: [{ title, address }] },
  { year: 2022, address: null, plans: [] },
];

const item: TimelineItem = {
  kind: 'written',
  label: '成文',
  title,
  path: null,
  address,
  quotes: [],
  units: [],
};

/** A day of a document, and a commitment. */
export const TIMELINE: TimelineYear[] = [
  {
    year: 2021,
    days: [
      {
        iso: '2021-12-31',
        date: '2021年12月31日（推定）',
        items: [
          { ...item, kind: 'commitment', label: '承诺时限', path, quotes: [{ pieces }], units: ['市公安局'] },
        ],
      },
      { iso: '2021-04-07', date: '2021年4月7日', items: [item] },
    ],
  },
];

/** A correction, and a plan that has gone. */
export const LOG = [
  {
    id: 'log-corrected',
    iso: '2021-05-01',
    date: '2021年5月1日',
    kind: '更正',
    title,
    address,
    reason: '据原件更正一字。',
    changes: [
      {
        clause: '3-10-33',
        address,
        before: '危险',
        after: '危化',
      },
    ],
  },
  {
    id: 'log-withdrawn',
    iso: '2021-05-02',
    date: '2021年5月2日',
    kind: '撤下',
    title,
    address: null,
    reason: '来源不明。',
    changes: [],
  },
];
