import { z } from 'zod';
import { levelSchema } from './level.ts';
import { periodSchema } from './period.ts';
import { REPAIR_CLASSES } from './repair.ts';

/** How far a source can be trusted, best first; the contract's section 3 says what each stands for. */
export const GRADES = ['official', 'copy', 'ocr', 'mirror', 'unknown'] as const;
export type Grade = (typeof GRADES)[number];

/** A repair that a person made, with the evidence for it. */
export const handRepairSchema = z.strictObject({
  /** Where `source` begins in the source's text, in UTF-16 code units. */
  at: z.int().nonnegative(),
  source: z.string(),
  /** What is meant to stand there, in the source's own script. */
  published: z.string(),
  class: z.enum(REPAIR_CLASSES),
  confidence: z.enum(['certain', 'high']),
  reason: z.string().min(1),
});

/** A place where the source is odd and is printed as it is: 原文如此. */
export const sicSchema = z.strictObject({
  /** Where `quote` begins in the source's text, in UTF-16 code units. */
  at: z.int().nonnegative(),
  quote: z.string().min(1),
  /** What is odd about it, for the reader. */
  note: z.string().min(1),
});

/** A file beside source.yaml and never elsewhere. */
const fileName = z.string().regex(/^[A-Za-z0-9][\w.-]*$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `content/sources/<plan>/source.yaml`: where a document comes from and what people say about its text. */
export const sourceSchema = z.strictObject({
  file: fileName,
  sha256: hash,
  /** Files received with it that hold its annexes, in their order. */
  annexes: z.array(z.strictObject({ file: fileName, sha256: hash })).default([]),
  /**
   * The text that was taken out of the files received, and the readers that took it, `docx 1`; the repairs are those of
   * this text. Null where one file was received and is itself the text, in UTF-8.
   */
  extracted: z.strictObject({ file: fileName, sha256: hash, reader: z.string() }).nullable().default(null),
  grade: z.enum(GRADES),
  /** The address it was received from; a link only where that can be trusted. */
  url: z.url().nullable(),
  /** The address that the issuer's own page probably has, not verified. */
  inferredUrl: z.url().nullable().default(null),
  /** What a reader should know of the source, in Chinese. */
  note: z.string().nullable().default(null),
  /** What the document does not print and an editor knows. */
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
  repairs: z.array(handRepairSchema).default([]),
  sic: z.array(sicSchema).default([]),
});

export type HandRepair = z.infer<typeof handRepairSchema>;
export type Sic = z.infer<typeof sicSchema>;
export type Source = z.infer<typeof sourceSchema>;
