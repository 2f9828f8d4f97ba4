import { clausesOf, newPart } from '../model/part.ts';
import type { Run, Section } from '../model/section.ts';

/** Words for the page of components, of the plans of 上海 2021 and 长治 2025, with a mark of each kind. */
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

const second: Section = {
  ...leaf,
  id: '3-10',
  name: '（十）',
  number: '（十）',
  level: 2,
  rank: 4,
  title: [{ text: '保障城市交通运行安全' }],
  paragraphs: [],
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
