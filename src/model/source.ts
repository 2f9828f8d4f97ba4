import { z } from 'zod';
import { givenMetadataSchema } from './given-metadata.ts';
import { GRADES } from './grade.ts';
import { REPAIR_CLASSES } from './repair.ts';

/** Words of the document, as received or as published: white space and the width of punctuation may differ. */
const quote = z.string().regex(/\S/);

/** The words directly before a quote that occurs more than once. */
const before = quote.optional();

/** Other words in place of the quoted ones: `quote: 尾?库`, `published: 尾矿库`, with the evidence. */
const replacementSchema = z.strictObject({
  quote,
  before,
  /** The correct words, in the script of the source; empty where the quoted words are no part of the document. */
  published: z.string(),
  /** By default that of the change: `supplied`, `illegible` (□), `furniture`, `space` or `line-join`. */
  class: z.enum(REPAIR_CLASSES).optional(),
  confidence: z.enum(['certain', 'high']).default('high'),
  reason: z.string().min(1),
});

/** The end of a line and the beginning of the next, or more lines. */
const lines = z.array(quote).min(2);

/** Lines that are one: `join: [打造安全发, 展示范区]`. */
const joinSchema = z.strictObject({ join: lines, reason: z.string().min(1).optional() });

/** Lines that stay apart, or are broken where the document has no line break: `apart: [加强领导, 各单位要]`. */
const apartSchema = z.strictObject({ apart: lines, reason: z.string().min(1).optional() });

/** An oddity of the source that is published as it is, 原文如此: `quote: 事故案列`. */
const sicSchema = z.strictObject({
  quote,
  before,
  /** The oddity, described for readers. */
  note: z.string().min(1),
});

/** The name of a file in the folder of source.yaml. */
const fileName = z.string().regex(/^[A-Za-z0-9][\w.-]*$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `content/sources/<plan>/source.yaml`: the origin of a document, and an editor's notes and repairs. */
export const sourceSchema = z.strictObject({
  file: fileName,
  sha256: hash,
  /** The files of its annexes, in order. */
  annexes: z.array(z.strictObject({ file: fileName, sha256: hash })).default([]),
  /**
   * The text extracted from the files received, with the name and version of the reader, `docx 1`; repairs refer to this text.
   * Null where the only file received is UTF-8 text.
   */
  extracted: z.strictObject({ file: fileName, sha256: hash, reader: z.string() }).nullable().default(null),
  grade: z.enum(GRADES),
  /** The address it was received from; pages link it only for trusted grades. */
  url: z.url().nullable(),
  /** The address that the issuer's own page probably has, not verified. */
  inferredUrl: z.url().nullable().default(null),
  /** A note on the source for readers, in Chinese. */
  note: z.string().nullable().default(null),
  /** What an editor states of the plan in place of what the document says. */
  metadata: givenMetadataSchema.default({}),
  /** Why a field is not known, in Chinese, for readers of the plan: “文件没有写明适用的年份。”. */
  unknown: z
    .strictObject({ region: z.string().min(1).optional(), year: z.string().min(1).optional() })
    .default({}),
  /** Repairs made by hand. */
  repairs: z.array(z.union([replacementSchema, joinSchema, apartSchema])).default([]),
  sic: z.array(sicSchema).default([]),
});

export type WrittenRepair = Source['repairs'][number];
export type Replacement = z.infer<typeof replacementSchema>;
export type Sic = z.infer<typeof sicSchema>;
export type Source = z.infer<typeof sourceSchema>;
