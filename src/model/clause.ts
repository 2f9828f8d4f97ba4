import { z } from 'zod';
import { FACT_LISTS } from './facts.ts';
import { tableSchema } from './table.ts';

/**
 * What a part of a document is. `frame` is what stands around the clauses: the issuer's line, numbers, titles, labelled
 * metadata, notes and the 版记; `heading` is one without a number between two runs of clauses, “2024年重点工作安排”, with what
 * stands below it before the next number; everything else is a clause of the contract.
 */
export const PART_KINDS = [
  'frame',
  'notice',
  'preamble',
  'clause',
  'heading',
  'closing',
  'signature',
  'annex',
] as const;

/** One part of a plan's words, with its own words only: its children follow it in the list and name it as `parent`. */
export const clauseSchema = z.strictObject({
  /** The path of printed numbers, `3-10-33`, or the name of an unnumbered part, `preamble`. */
  id: z.string(),
  /** The same path as an Akoma Ntoso eId, `sec_3__subsec_10__para_33`. */
  eId: z.string(),
  kind: z.enum(PART_KINDS),
  parent: z.string().nullable(),
  /** The number as printed, “33.”. */
  number: z.string().nullable(),
  /** The depth that the printed number stands for: 一、 1, （一） 2, 1. 3, （1） 4, ① 5; 0 for an unnumbered part. */
  level: z.int().min(0).max(5),
  title: z.string().nullable(),
  /** Whether the text goes on in the title's own paragraph: “（一）健全安全生产责任体系。充分发挥…”. */
  runIn: z.boolean(),
  /** Own words, without number, title and children; paragraphs joined by \n. */
  text: z.string(),
  /** The tables in the text, in their order. */
  tables: z.array(tableSchema),
  sectors: z.array(z.string()),
  themes: z.array(z.string()),
  ...FACT_LISTS,
});

export type Clause = z.infer<typeof clauseSchema>;
export type PartKind = Clause['kind'];
