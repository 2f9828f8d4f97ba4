import { z } from 'zod';
import { levelSchema } from './level.ts';
import { periodSchema } from './period.ts';
import { REPAIR_CLASSES } from './repair.ts';

/** The grades of a source, most trustworthy first; `GRADE_LABELS` explains them. */
export const GRADES = ['official', 'copy', 'ocr', 'mirror', 'unknown'] as const;
export type Grade = (typeof GRADES)[number];

/** A repair made by hand, with its evidence. */
const handRepairSchema = z.strictObject({
  /** The offset of `source` in the source's text, in UTF-16 code units. */
  at: z.int().nonnegative(),
  source: z.string(),
  /** The correct words, in the script of the source. */
  published: z.string(),
  class: z.enum(REPAIR_CLASSES),
  confidence: z.enum(['certain', 'high']),
  reason: z.string().min(1),
});

/** An oddity of the source that is published as it is: 原文如此. */
const sicSchema = z.strictObject({
  /** The offset of `quote` in the source's text, in UTF-16 code units. */
  at: z.int().nonnegative(),
  quote: z.string().min(1),
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
  /** Metadata that the document does not print. */
  metadata: z
    .strictObject({
      region: z.string().optional(),
      level: levelSchema.optional(),
      year: z.int().optional(),
      period: periodSchema.optional(),
      docType: z.string().optional(),
      title: z.string().optional(),
      issuers: z.array(z.string()).optional(),
    })
    .default({}),
  /** Why a field is not known, in Chinese, for readers of the plan: “文件没有写明适用的年份。”. */
  unknown: z
    .strictObject({ region: z.string().min(1).optional(), year: z.string().min(1).optional() })
    .default({}),
  repairs: z.array(handRepairSchema).default([]),
  sic: z.array(sicSchema).default([]),
});

export type HandRepair = z.infer<typeof handRepairSchema>;
export type Sic = z.infer<typeof sicSchema>;
export type Source = z.infer<typeof sourceSchema>;
