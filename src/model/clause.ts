import { z } from 'zod';
import { FACT_LISTS } from './facts.ts';
import { tableSchema } from './table.ts';

/**
 * The kinds of parts of a document. `frame` holds everything around the clauses: the issuer's line, numbers, titles, labelled
 * metadata, notes and the 版记. `heading` is a heading without a number, “2024年重点工作安排”, with the text up to the next number.
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

/** One part of a plan with its own words only: its children follow it in the list and refer to it as `parent`. */
export const clauseSchema = z.strictObject({
  /** The path of printed numbers, `3-10-33`, or the name of an unnumbered part, `preamble`. */
  id: z.string(),
  /** The same path as an Akoma Ntoso eId, `sec_3__subsec_10__para_33`. */
  eId: z.string(),
  kind: z.enum(PART_KINDS),
  parent: z.string().nullable(),
  /** The number as printed, “33.”. */
  number: z.string().nullable(),
  /** The level of the printed number: 一、 1, （一） 2, 1. 3, （1） 4, ① 5; 0 for an unnumbered part. */
  level: z.int().min(0).max(5),
  title: z.string().nullable(),
  /** Whether the text follows the title in the same paragraph: “（一）健全安全生产责任体系。充分发挥…”. */
  runIn: z.boolean(),
  /** Own words, without number, title and children; paragraphs joined by \n. */
  text: z.string(),
  /** The tables in the text, in order. */
  tables: z.array(tableSchema),
  sectors: z.array(z.string()),
  themes: z.array(z.string()),
  ...FACT_LISTS,
});

export type Clause = z.infer<typeof clauseSchema>;
export type PartKind = Clause['kind'];
