import { z } from 'zod';
import { type Clause, clauseSchema } from './clause.ts';
import { isoDate } from './facts.ts';
import { GRADES } from './grade.ts';
import { levelSchema } from './level.ts';
import { overrideSchema } from './override.ts';
import { SCRIPTS } from './script.ts';
import { SLUG } from './slug.ts';

/** An identifier in an address: lower-case ASCII words joined by hyphens. */
export const slug = z.string().regex(SLUG);

/** A dated event in a document: when it was written, printed or approved, or a commitment with its deadline. */
export const timelineEntrySchema = z.strictObject({
  kind: z.enum(['approved', 'written', 'printed', 'published', 'commitment']),
  from: isoDate.nullable(),
  /** The day, or the last day of a period; as precise as the words. */
  to: isoDate,
  /** The document's own words. */
  quote: z.string().min(1),
  /** The clause that states it; null where metadata state it. */
  clause: z.string().nullable(),
});

/** Two years in their order; a `Period`. */
const periodSchema = z
  .strictObject({ from: z.int(), to: z.int() })
  .refine(({ from, to }) => from < to, 'from is not before to');

/** The metadata of a plan; fields that the document does not state are null or empty, never guessed. */
export const metadataSchema = z.strictObject({
  id: slug,
  /** Whether it is a draft, which is not public. */
  draft: z.boolean(),
  title: z.string().min(1),
  /** The title of the covering notice, “…关于印发…的通知”. */
  noticeTitle: z.string().nullable(),
  /** 文种 as the title names it: 要点, 意见, 计划 … */
  docType: z.string().nullable(),
  /** 发文字号, “沪安委会〔2021〕4号”. */
  docNumber: z.string().nullable(),
  /** 索引号, verbatim. */
  indexNumber: z.string().nullable(),
  /** 发文机关. */
  issuers: z.array(z.string()),
  /** The id of a region in the register. */
  region: z.string().nullable(),
  level: levelSchema.nullable(),
  /** The planned year; the first of a plan for several years. */
  year: z.int().nullable(),
  /** The first and the last year of a plan for several years, “（2024—2026年）”. */
  period: periodSchema.nullable(),
  /** 成文、印发、发布日期. */
  dates: z.strictObject({
    written: isoDate.nullable(),
    printed: isoDate.nullable(),
    published: isoDate.nullable(),
  }),
  /** 公开属性, “主动公开”. */
  disclosure: z.string().nullable(),
  /** 主题分类 as printed. */
  subject: z.string().nullable(),
  /** 主送. */
  salutation: z.string().nullable(),
  /** 署名 and date, a line each. */
  signature: z.array(z.string()),
  /** 抄送. */
  cc: z.string().nullable(),
  /** How many copies were printed (份). */
  copies: z.int().nullable(),
  /** Annexes that the document names, and whether they were received with it. */
  annexes: z.array(z.strictObject({ title: z.string(), present: z.boolean() })),
  sectors: z.array(z.string()),
  timeline: z.array(timelineEntrySchema),
  /** An editor's corrections of facts. */
  facts: z.array(overrideSchema),
});

/** A plan with its metadata and all its words, in document order. */
export const planSchema = metadataSchema.extend({
  clauses: z.array(clauseSchema),
  /** The script of its words; null where they do not tell. */
  script: z.enum(SCRIPTS).nullable().default(null),
  source: z.strictObject({
    file: z.string(),
    sha256: z.string(),
    grade: z.enum(GRADES),
    url: z.string().nullable(),
  }),
});

export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type Metadata = z.infer<typeof metadataSchema>;
export type Plan = z.infer<typeof planSchema>;

/** Empty metadata. */
export const NOTHING_KNOWN: Omit<Metadata, 'id' | 'title'> = {
  draft: false,
  noticeTitle: null,
  docType: null,
  docNumber: null,
  indexNumber: null,
  issuers: [],
  region: null,
  level: null,
  year: null,
  period: null,
  dates: { written: null, printed: null, published: null },
  disclosure: null,
  subject: null,
  salutation: null,
  signature: [],
  cc: null,
  copies: null,
  annexes: [],
  sectors: [],
  timeline: [],
  facts: [],
};

/** The clause of a plan by its id, `3-10-33`. Throws a RangeError where the plan has no such clause. */
export function clauseOf({ id, clauses }: Pick<Plan, 'id' | 'clauses'>, clause: string): Clause {
  const found = clauses.find((one) => one.id === clause);
  if (!found) throw new RangeError(`${id} has no clause ${clause}`);
  return found;
}

/** How many numbered clauses a plan has. */
export function countClauses({ clauses }: Pick<Plan, 'clauses'>): number {
  return clauses.filter(({ kind }) => kind === 'clause').length;
}
