import { z } from 'zod';
import { clauseAddress } from '../model/addresses.ts';
import { comparePlanDates } from '../model/compare-plan-dates.ts';
import type { Plan } from '../model/plan.ts';
import { type Reuse, reuseSchema, type Stretch, stretchSchema } from '../model/reuse.ts';
import type { Corpus, Dataset } from './dataset.ts';
import { describeFields } from './describe-fields.ts';
import { originFields } from './origin-fields.ts';

const row = describeFields(
  {
    ...originFields.shape,
    ...stretchSchema.pick({ in: true, start: true, end: true }).shape,
    quote: z.string(),
    otherPlan: z.string(),
    otherPlanTitle: z.string(),
    otherClause: z.string(),
    otherUrl: z.string(),
    otherIn: stretchSchema.shape.in,
    otherStart: stretchSchema.shape.start,
    otherEnd: stretchSchema.shape.end,
    otherQuote: z.string(),
    earlier: z.boolean(),
    ...reuseSchema.pick({ same: true, changed: true, telling: true }).shape,
  },
  {
    plan: '计划的标识；先后可知时是较早的一份',
    planTitle: '计划的标题',
    clause: '条款的标识，由所印的序号连成，如 3-10-33',
    url: '该条的网页地址，从站点根目录算起',
    in: '文字在该条的标题（title）还是正文（text）中',
    start: '起点，以 UTF-16 码元计，从 0 数起',
    end: '终点（不含），以 UTF-16 码元计',
    quote: '原文，等于该条 in 所指文字的 start 至 end',
    otherPlan: '另一份计划的标识',
    otherPlanTitle: '另一份计划的标题',
    otherClause: '另一条的标识',
    otherUrl: '另一条的网页地址',
    otherIn: '文字在另一条的标题还是正文中',
    otherStart: '在另一条中的起点',
    otherEnd: '在另一条中的终点（不含）',
    otherQuote: '另一条的原文',
    earlier: '前一份是否确知早于另一份；日期相同或不明的为 false。先后不表示来源',
    same: '两处相同的字数，标点不计',
    changed: '两处之间改动、增加或略去的字数',
    telling: '有分量的字数：只有这两份计划有的文字全数计入，各份都有的套话不计',
  },
);

/** Every passage that clauses of different plans share, the most distinctive first. */
export const reuse: Dataset = {
  name: 'reuse',
  title: '相同的文字',
  description: '每行一处：两份计划的两条里相同或相近、至少有16个字相同的文字。文字相同不等于一方抄自另一方。',
  row,
  fromReuse: true,
  rows: reuseRows,
  table: { columns: Object.keys(row.shape), rows: reuseRows },
};

function* reuseRows({ plans, reuse: runs, link }: Corpus): Generator<z.infer<typeof row>, void> {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  for (const run of runs) {
    const [a, b] = [byId.get(run.a.plan), byId.get(run.b.plan)];
    if (a && b) yield toRow(run, a, b, link);
  }
}

function toRow({ a, b, ...run }: Reuse, one: Plan, other: Plan, link: Corpus['link']): z.infer<typeof row> {
  const order = comparePlanDates(one, other);
  const [first, second] =
    order > 0
      ? [placeOf(b, other, link), placeOf(a, one, link)]
      : [placeOf(a, one, link), placeOf(b, other, link)];
  return {
    ...first,
    otherPlan: second.plan,
    otherPlanTitle: second.planTitle,
    otherClause: second.clause,
    otherUrl: second.url,
    otherIn: second.in,
    otherStart: second.start,
    otherEnd: second.end,
    otherQuote: second.quote,
    earlier: order !== 0,
    ...run,
  };
}

function placeOf({ plan: _plan, clause: id, ...stretch }: Stretch, plan: Plan, link: Corpus['link']) {
  const words = plan.clauses.find((clause) => clause.id === id)?.[stretch.in] ?? '';
  const url = link(clauseAddress(plan, { id }));
  const quote = words.slice(stretch.start, stretch.end);
  return { plan: plan.id, planTitle: plan.title, clause: id, url, ...stretch, quote };
}
