import type { FactLine } from '../../components/facts/ClauseFacts.astro';
import type { Run } from '../../components/Runs.astro';
import type { Section } from '../../components/SectionTree.astro';
import type { SetCell, SetTable } from '../../components/WordTable.astro';
import { FACT_KINDS, type FactKind } from '../../model/fact-kinds.ts';
import { FACET_LABELS, GRADE_LABELS, REPAIR_LABELS } from '../../model/labels.ts';

/** Words for the components of a document, of the plans of 上海 2021 and 长治 2025, with a mark of each kind. */
const mark = (text: string, note: number, kind: 'supplied' | 'illegible' | 'sic', certain = false): Run => ({
  text,
  mark: { note, kind, certain, first: true },
});

const leaf: Section = {
  id: '3-10-33',
  kind: 'clause',
  name: '33.',
  number: '33.',
  level: 3,
  rank: null,
  runIn: false,
  title: [],
  paragraphs: [
    [
      {
        id: '3-10-33-s1',
        runs: [{ text: '发挥道路交通安全专业委员会作用，建立道路交通安全状况评价体系。' }],
      },
      {
        id: '3-10-33-s2',
        runs: [
          { text: '强化对砂石料运输车' },
          mark('and', 1, 'sic'),
          { text: '水泥搅拌车交通安全管理，' },
          mark('危化', 2, 'supplied'),
          { text: '、' },
          mark('专项整治', 3, 'supplied', true),
          { text: '、' },
          mark('□', 4, 'illegible'),
          { text: '。' },
        ],
      },
    ],
  ],
  children: [],
};

const cell = (text: string, start: number, columns = 1): SetCell => ({
  start,
  rows: 1,
  columns,
  sentences: text === '' ? [] : [{ id: `3-10-s${start}`, runs: [{ text }] }],
});

const TABLE: SetTable = {
  start: 0,
  end: 40,
  label: null,
  head: [[cell('指标名称', 1), cell('单位', 4), cell('2021年', 7)]],
  body: [[cell('专项整治\u2028行动', 13), cell('次', 21), cell('4', 23)], [cell('数据为初步数', 26, 3)]],
};

const second: Section = {
  ...leaf,
  id: '3-10',
  name: '（十）',
  number: '（十）',
  level: 2,
  rank: 4,
  title: [{ text: '保障城市交通运行安全' }],
  paragraphs: [TABLE],
  children: [leaf],
};

/** A clause of the first level with all that stands below it. */
export const SECTION: Section = {
  ...second,
  id: '3',
  name: '三、',
  number: '三、',
  level: 1,
  rank: 3,
  title: [{ text: '紧盯重点行业领域，系统治理完善风险防控体系' }],
  paragraphs: [],
  children: [second],
};

/** What the marks of the section lead to. */
export const NOTES = [
  { number: 1, words: 'and', text: '原文如此。' },
  { number: 2, words: '危化', text: '来源文本此处损坏，据证据补出。' },
  { number: 3, words: '专项整治', text: '来源文本此处损坏，由来源本身即可确定。' },
  { number: 4, words: '□', text: '来源文本此处无法辨认，以□表示，不作猜测。' },
];

/** A table of contents of two levels. */
export const CONTENTS = [
  {
    id: '3',
    number: '三、',
    text: '紧盯重点行业领域，系统治理完善风险防控体系',
    children: [{ id: '3-10', number: '（十）', text: '保障城市交通运行安全', children: [] }],
  },
];

/** What is known of a document: a fact with a link, a date, a title over the whole width. */
export const DOCUMENT_FACTS = [
  { label: FACET_LABELS.issuer, values: [{ text: '上海市安全生产委员会', address: '/plans/' }] },
  { label: '成文日期', values: [{ text: '2021年4月7日', date: '2021-04-07' }] },
  { label: '标题', values: [{ text: '上海市安全生产委员会关于印发上海市2021年安全生产工作意见的通知' }] },
  { label: '公开属性', values: [{ text: '主动公开' }] },
];

/** Where a text comes from. */
export const PROVENANCE = {
  name: GRADE_LABELS.ocr.name,
  meaning: '文字由扫描件识别而来，可能有识别错误。',
  note: null,
  url: null,
  inferredUrl: null,
  total: 2,
  repairs: [
    { name: REPAIR_LABELS.supplied.name, count: 1 },
    { name: REPAIR_LABELS.width.name, count: 1 },
  ],
  source: '/plans/',
};

/** Everything that a clause may promise. */
export const CLAUSE_FACTS = [
  group('units', [
    { pieces: [plain('市公安局')], address: '/plans/' },
    { pieces: [plain('各区人民政府')], note: '泛指' },
  ]),
  group('targets', [
    {
      pieces: [plain('加装电梯'), { text: '1000台以上', marked: true }],
      quoted: true,
      note: '不少于1,000台',
    },
  ]),
  group('deadlines', [{ pieces: [plain('12月底前')], quoted: true, note: '2021年12月31日（推定）' }]),
  group('amounts', [
    { pieces: [plain('安排专项资金'), { text: '500万元', marked: true }], quoted: true, note: '5,000,000元' },
  ]),
  group('citations', [{ pieces: [plain('《上海市电梯安全管理办法》')], address: '/plans/' }]),
  group('terms', [{ pieces: [plain('双下降')], definition: '事故总量、死亡人数双下降', address: '/plans/' }]),
];

function group(kind: FactKind, lines: (Partial<FactLine> & Pick<FactLine, 'pieces'>)[]) {
  const nothing = { quoted: false, address: null, definition: null, note: '' };
  return {
    label: FACT_KINDS[kind].label,
    lines: lines.map((line) => ({ ...nothing, ...line })),
    onlyCollective: '',
  };
}

function plain(text: string) {
  return { text, marked: false };
}

/** A clause as citations name it, and the words that are quoted. */
export const CITABLE = {
  id: 'shanghai-work-safety-2021:3-10-33',
  title: '上海市2021年安全生产工作意见',
  issuers: ['上海市安全生产委员会'],
  docNumber: '沪安委会〔2021〕4号',
  written: '2021-04-07',
  dated: '2021-04-07',
  datedBy: 'written',
  locator: '第三部分（十）第33项',
  note: '据扫描识别文本',
  url: '/plans/',
} as const;
export const QUOTATION = { paragraphs: ['33.发挥道路交通安全专业委员会作用。'], supplied: false };

/** The way to a clause. */
export const WAY = { name: '（十）', text: '保障城市交通运行安全', address: '/plans/' };
