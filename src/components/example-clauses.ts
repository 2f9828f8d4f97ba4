import { clausesOf, newPart } from '../model/part.ts';
import type { ListedClause } from './ClauseList.astro';

/** Two clauses for examples, one with a title that its text goes on from. */
export const EXAMPLE_CLAUSES: ListedClause[] = clausesOf([
  newPart({ kind: 'clause', number: '33.', text: '发挥道路交通安全专业委员会作用。' }),
  newPart({
    kind: 'clause',
    number: '（六）',
    title: '健全安全法规标准体系。',
    runIn: true,
    text: '抓紧配套法规的立法工作。',
  }),
]).map((clause) => ({ clause, name: clause.number ?? '', address: '/plans/' }));
