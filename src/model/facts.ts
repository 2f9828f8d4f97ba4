import { z } from 'zod';

const offset = z.int().nonnegative();

/** A quotation from a clause's `text`: `text.slice(start, end) === quote`, in UTF-16 code units. */
const quotation = { quote: z.string().min(1), start: offset, end: offset };

/** An ISO 8601 date as precise as the words and no more: 2025, 2025-12 or 2025-12-31. */
export const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** A body that a clause makes responsible, 市公安局 in “（市公安局、市交通委）”. */
export const unitMentionSchema = z.strictObject({
  /** The name as printed. */
  name: z.string().min(1),
  /** The body's id in the register, null where the register does not know the name. */
  unit: z.string().nullable(),
  role: z.enum(['lead', 'assist', 'named']),
  /** Whether the name stands for many bodies, such as 各区人民政府. */
  collective: z.boolean(),
  ...quotation,
});

/** A number that a clause promises, “完成既有多层住宅加装电梯1000台以上”. */
export const targetSchema = z.strictObject({
  ...quotation,
  /** With 万 and 亿 resolved: 70万平方米 is 700000 平方米. */
  value: z.number(),
  unit: z.string(),
  bound: z.enum(['at-least', 'at-most', 'exactly', 'increase-by', 'decrease-by']),
  kind: z.enum(['target', 'limit', 'frequency']),
});

/** When something is due or happens, “12月底前”. */
export const deadlineSchema = z.strictObject({
  ...quotation,
  kind: z.enum(['by', 'on', 'period', 'recurrence', 'trigger', 'open']),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  /** Whether the year was taken from the plan and not from the words. */
  inferred: z.boolean(),
});

/** A document that a clause names in 《》. */
export const citationSchema = z.strictObject({
  ...quotation,
  /** Without the outer 《》. */
  title: z.string().min(1),
  docNumber: z.string().nullable(),
  /** The id of the document's page, the same for every spelling of its title; null for a title that is only a kind, 《意见》. */
  document: z.string().nullable(),
});

/** A term that a clause defines or uses by name, “双下降、两确保”. */
export const termSchema = z.strictObject({
  term: z.string().min(1),
  /** The defining words, null where the clause only uses the name. */
  definition: z.string().nullable(),
  start: offset,
  end: offset,
});

export type UnitMention = z.infer<typeof unitMentionSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Term = z.infer<typeof termSchema>;
