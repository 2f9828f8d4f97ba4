import { z } from 'zod';
import type { Plan } from '../model/plan.ts';
import { publishedPlan, publishedPlanSchema } from '../model/published.ts';
import type { Repair } from '../model/repair.ts';
import { batchesOf } from './batches.ts';
import { clauseFields } from './clauses.ts';
import type { Dataset } from './dataset.ts';
import { describeFields } from './describe-fields.ts';
import { planFields } from './plans.ts';

/** Rows as a JSON array with a row on each line, in chunks: the clauses of thousands of plans exceed the length of a string. */
export function* printRows(rows: Iterable<object>): Generator<string, void> {
  let separator = '[\n';
  for (const batch of batchesOf(rows)) {
    yield separator + batch.map((row) => JSON.stringify(row)).join(',\n');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** The contents of `/plans/<plan>.json`. */
export function printPlanJson(plan: Plan, repairs: readonly Repair[]): string {
  return `${JSON.stringify(publishedPlan(plan, repairs, []), null, 2)}\n`;
}

/** The JSON Schema (draft 2020-12) of a data file. */
export function printDatasetSchema({ title, description, row }: Dataset): string {
  return printSchema(z.array(row).meta({ title, description }));
}

/** The JSON Schema (draft 2020-12) of `/plans/<plan>.json`. */
export function printPlanSchema(): string {
  const schema = describeFields(
    { ...publishedPlanSchema.shape, plan: planFields, clauses: z.array(clauseFields) },
    {
      plan: '计划的整体情况',
      clauses: '各条，依原文次序',
      repairs: '修复：发布的文字与收到的文件之间的每一处差异；start、end 以 UTF-16 码元计',
      findings: '导入时的提示；发布的文件中为空',
    },
  );
  return printSchema(schema.meta({ title: '计划全文', description: '一件计划：整体情况、各条文字、修复。' }));
}

/** A JSON Schema (draft 2020-12) of a zod schema. */
export function printSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
}
