import { clausesOf, newPart } from '../model/part.ts';
import type { ListedClause } from './ClauseList.astro';

/** Two clauses for examples, one with a title that its text goes on from. */
export const EXAMPLE_CLAUSES = clausesOf([
  newPart({ kind: 'clause', number: '33.', text: '发挥道路交通安全专业委员会作用。' }),
  newPart({
    kind: 'clause',
    number: '（六）',
    title: '健全安全法规标准体系。',
    runIn: true,
    text: '抓紧配套法规的立法工作。',
  }),
]).map((clause) => ({ clause, name: clause.number ?? '', address: '/plans/' }));

/** Two clauses as lists show them: one whole, one folded. */
export const EXAMPLE_LISTED: ListedClause[] = [
  {
    address: '/plans/',
    path: '二、（六）',
    title: [{ text: '健全安全法规标准体系', marked: false }],
    above: '提升安全治理能力',
    excerpt: [{ text: '抓紧配套法规的立法工作。', marked: false }],
    whole: null,
    length: 12,
    facts: ['责任单位：市应急局'],
  },
  {
    address: '/plans/',
    path: '三、（十）33.',
    title: [],
    above: null,
    excerpt: [
      { text: '发挥', marked: false },
      { text: '道路交通', marked: true },
      { text: '安全专业委员会作用，…', marked: false },
    ],
    whole: [
      [
        { text: '发挥', marked: false },
        { text: '道路交通', marked: true },
        { text: '安全专业委员会作用，建立道路交通安全状况评价体系。', marked: false },
      ],
    ],
    length: 30,
    facts: ['责任单位：市公安局、市交通委', '时限：12月底前'],
  },
];
