import { z } from 'zod';
import { isCalendarDate } from './date.ts';
import { FACT_KIND_NAMES, type FactKind, forEachKind, PIECES, type Piece } from './fact-kinds.ts';

/** An ISO 8601 date of the calendar, only as precise as the words: 2025, 2025-12 or 2025-12-31. */
export const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isCalendarDate, 'no such day in the calendar');

/** The place of a fact: `piece.slice(start, end)` are its words, where `piece` is the clause's text or title. */
const place = {
  in: z.enum(PIECES).optional().describe('所在的部分：title 标题、text 正文；没有此项的在正文中'),
  start: z.int().nonnegative().describe('引文在所在部分中的起点，以 UTF-16 码元计，从 0 数起'),
  end: z.int().nonnegative().describe('引文在所在部分中的终点（不含），以 UTF-16 码元计'),
};
const quotation = { quote: z.string().min(1).describe('原文，等于所在部分的 start 至 end'), ...place };

/** A unit that a clause makes responsible, 市公安局 in “（市公安局、市交通委）”. */
export const unitMentionSchema = z.strictObject({
  name: z.string().min(1).describe('所印的单位名称'),
  unit: z.string().nullable().describe('单位在登记册中的标识；登记册没有的为 null'),
  role: z.enum(['lead', 'assist', 'named']).describe('职责：lead 牵头、assist 配合、named 列名'),
  collective: z.boolean().describe('是否泛指多个单位，如“各区人民政府”'),
  ...quotation,
});

/** The fields of a number, “不少于70万平方米”, “1～3个百分点”. */
const number = {
  value: z.number().describe('数值，万、亿已换算，如“70万平方米”为 700000；幅度的取下限'),
  upper: z.number().nullable().describe('幅度的上限，如“1～3个百分点”为 3；不是幅度的为 null'),
  unit: z.string().min(1).nullable().describe('所印的计量单位或货币单位，如“平方米”“元”；未印的为 null'),
  bound: z
    .enum(['at-least', 'at-most', 'about', 'exactly', 'increase-by', 'decrease-by'])
    .describe(
      '界限：at-least 不少于、at-most 不超过、about 约、exactly 等于、increase-by 增加、decrease-by 减少',
    ),
};

/** A number that a clause promises, “完成既有多层住宅加装电梯1000台以上”. */
const targetSchema = z.strictObject({
  ...quotation,
  ...number,
  kind: z.enum(['target', 'limit', 'frequency']).describe('类别：target 指标、limit 限额、frequency 频次'),
});

/** When something is due or happens, “12月底前”. */
export const deadlineSchema = z.strictObject({
  ...quotation,
  kind: z
    .enum(['by', 'on', 'period', 'recurrence', 'trigger', 'open'])
    .describe('类别：by 此前、on 当日、period 期间、recurrence 周期、trigger 触发、open 未定'),
  from: isoDate.nullable().describe('起始日期，ISO 8601，精确到原文所及；没有的为 null'),
  to: isoDate.nullable().describe('截止日期，ISO 8601，精确到原文所及；没有的为 null'),
  inferred: z.boolean().describe('年份是否由计划年度推定'),
});

/** Money that a clause commits, “安排专项资金500万元”. */
const amountSchema = z.strictObject({ ...quotation, ...number });

/** A document that a clause names in 《》. */
export const citationSchema = z.strictObject({
  ...quotation,
  title: z.string().min(1).describe('书名号内的名称'),
  docNumber: z.string().nullable().describe('随文注明的发文字号；没有的为 null'),
  document: z
    .string()
    .nullable()
    .describe('引用文件的标识，同一文件的不同写法相同；只写文种、未指明文件的（如《意见》）为 null'),
});

/** A term that a clause defines or uses by name, “双下降、两确保”. */
const termSchema = z.strictObject({
  term: z.string().min(1).describe('用语，等于所在部分的 start 至 end'),
  definition: z.string().nullable().describe('原文的释义；只使用而未释义的为 null'),
  ...place,
});

/** The schema of each kind of fact; every field says in Chinese what it holds. */
export const FACT_SCHEMAS = {
  units: unitMentionSchema,
  targets: targetSchema,
  deadlines: deadlineSchema,
  amounts: amountSchema,
  citations: citationSchema,
  terms: termSchema,
} satisfies Record<FactKind, z.ZodObject>;

/** The schemas of a clause's lists of facts, one for each kind. */
export const FACT_LISTS = forEachKind((kind) => z.array(FACT_SCHEMAS[kind])) as {
  [Kind in FactKind]: z.ZodArray<(typeof FACT_SCHEMAS)[Kind]>;
};

/** A fact of a kind, `FactOf<'targets'>`. */
export type FactOf<Kind extends FactKind> = z.infer<(typeof FACT_SCHEMAS)[Kind]>;
/** The facts of a clause by kind. */
export type Facts = { [Kind in FactKind]: FactOf<Kind>[] };

/** Empty lists of facts. */
export function noFacts(): Facts {
  return forEachKind(() => []) as Facts;
}

export type UnitMention = FactOf<'units'>;
export type Target = FactOf<'targets'>;
export type Deadline = FactOf<'deadlines'>;
export type Amount = FactOf<'amounts'>;
/** A fact that is a number with its unit. */
export type NumericFact = Extract<FactOf<FactKind>, { value: number }>;
export type Citation = FactOf<'citations'>;
export type Term = FactOf<'terms'>;

/** The text or the title of a clause, whichever the offsets of a fact refer to. */
export function pieceOf(
  { title, text }: { title: string | null; text: string },
  fact: { in?: Piece | undefined },
): string {
  return fact.in === 'title' ? (title ?? '') : text;
}

/** A fact as an entry of a list: the name of a unit, a document as 《…》, a term, otherwise the quote. */
export function printFact(fact: FactOf<FactKind>): string {
  if ('name' in fact) return fact.name;
  if ('title' in fact) return `《${fact.title}》`;
  return 'term' in fact ? fact.term : fact.quote;
}

/** The kinds of fact that occur in some clauses, in order. */
export function kindsOf(clauses: readonly Facts[]): FactKind[] {
  return FACT_KIND_NAMES.filter((kind) => clauses.some((clause) => clause[kind].length > 0));
}
