import { z } from 'zod';
import { clauseAddress, planAddress } from '../model/addresses.ts';
import { deadlineSchema, isoDate } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import { timelineEntrySchema } from '../model/plan.ts';
import { type Dated, datedOf } from '../model/timeline.ts';
import type { Corpus, Dataset } from './dataset.ts';
import { describeFields } from './describe-fields.ts';
import { originFields } from './origin-fields.ts';

const row = describeFields(
  {
    plan: originFields.shape.plan,
    planTitle: originFields.shape.planTitle,
    clause: z.string().nullable(),
    kind: timelineEntrySchema.shape.kind,
    from: isoDate.nullable(),
    to: isoDate.nullable(),
    quote: z.string().nullable(),
    deadline: deadlineSchema.shape.kind.nullable(),
    inferred: z.boolean(),
    url: z.string(),
  },
  {
    plan: '计划的标识',
    planTitle: '计划的标题',
    clause: '条款的标识；文件本身的日期为 null',
    kind: '类别：approved 审议通过、written 成文、printed 印发、published 发布、commitment 承诺时限',
    from: '起始日期，ISO 8601，精确到原文所及；没有的为 null',
    to: '日期或截止日期，ISO 8601，精确到原文所及；没有的为 null',
    quote: '原文；取自文首标注的为 null',
    deadline:
      '时限的类别：by 此前、on 当日、period 期间、recurrence 周期、trigger 触发、open 未定；不是时限的为 null',
    inferred: '年份是否由计划年度推定',
    url: '该条或该计划的网页地址，从站点根目录算起',
  },
);

/** Every date that the plans state: those of the documents, and the deadlines of their clauses. */
export const timeline: Dataset = {
  name: 'timeline',
  title: '时间轴',
  description: '每行一个日期：文件的成文、印发、发布，和条款承诺的时限。',
  row,
  rows: timelineRows,
  table: { columns: Object.keys(row.shape), rows: timelineRows },
};

function timelineRows({ plans, link }: Corpus) {
  const rows = plans.flatMap((plan) => datedOf(plan).map((dated) => toRow(plan, dated, link)));
  return rows.sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'));
}

function toRow(
  plan: Plan,
  { clause, kind, from, to, quote, deadline, inferred }: Dated,
  link: Corpus['link'],
) {
  const address = clause === null ? planAddress(plan) : clauseAddress(plan, { id: clause });
  const url = link(address);
  return { plan: plan.id, planTitle: plan.title, clause, kind, from, to, quote, deadline, inferred, url };
}

function sortKey({ from, to }: Pick<Dated, 'from' | 'to'>): string {
  return to ?? from ?? '';
}
