import { z } from 'zod';
import { addressedClauses, clauseAddress } from '../model/addresses.ts';
import { FACT_KIND_NAMES, FACT_KINDS, forEachKind } from '../model/fact-kinds.ts';
import { printFact } from '../model/facts.ts';
import { type PublishedClause, publishedClause, publishedClauseSchema } from '../model/published.ts';
import { plainRows } from '../model/table.ts';
import type { Cell, Corpus, Dataset } from './dataset.ts';
import { describeFields } from './describe-fields.ts';

/** The schema of a clause with a description of each field. */
export const clauseFields = describeFields(publishedClauseSchema.shape, {
  id: '条款的标识，由所印的序号连成，如 3-10-33',
  eId: '同一标识在 Akoma Ntoso 中的写法',
  parent: '上一级条款的标识；没有的为 null',
  number: '所印的序号，如“33.”；没有的为 null',
  level: '序号形式所示的层次：一、为 1，（一）为 2，1. 为 3，（1）为 4，① 为 5；没有序号的为 0',
  title: '标题；没有的为 null',
  runIn: '正文是否接在标题之后同一段',
  text: '本条自己的正文，不含序号、标题和下级条款，段落以换行符分隔；表格每行一段，每格之前一个制表符，格内换行为 U+2028',
  tables: '正文中的表格：起止位置以 UTF-16 码元计，head 为表头行数，merged 为合并的单元格（行列从 0 起）',
  sectors: '领域的标识，编者标注',
  themes: '主题的标识，编者标注',
  ...forEachKind((kind) => FACT_KINDS[kind].label),
});

type ClauseRow = { plan: string } & PublishedClause & { url: string };

const row = z.strictObject({
  plan: z.string().describe('计划的标识'),
  ...clauseFields.shape,
  url: z.string().describe('该条的网页地址，从站点根目录算起'),
});

/** Every clause of every plan with its words and its facts. */
export const clauses: Dataset = {
  name: 'clauses',
  title: '条款',
  description: `每行一条：全文、领域和主题、${FACT_KIND_NAMES.map((kind) => FACT_KINDS[kind].label).join('、')}。`,
  row,
  rows: clauseRows,
  table: {
    columns: Object.keys(row.omit({ tables: true }).shape),
    rows: (corpus) => clauseRows(corpus).map(clauseCells),
  },
};

function* clauseRows({ plans, link }: Corpus): Generator<ClauseRow, void> {
  for (const plan of plans) {
    for (const clause of addressedClauses(plan)) {
      yield { plan: plan.id, ...publishedClause(clause), url: link(clauseAddress(plan, clause)) };
    }
  }
}

/** A clause as the cells of a table; one lists the names or quotes of all facts of a kind. */
export function clauseCells({ tables: _tables, ...clause }: PublishedClause): Record<string, Cell> {
  return {
    ...clause,
    text: plainRows(clause.text),
    sectors: clause.sectors.join(' '),
    themes: clause.themes.join(' '),
    ...forEachKind((kind) => clause[kind].map(printFact).join(kind === 'units' ? '、' : '\n')),
  };
}
