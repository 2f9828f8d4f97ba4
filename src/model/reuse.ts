import { z } from 'zod';

/** Where words stand: in the title or the text of a clause, in UTF-16 code units of that. */
export const stretchSchema = z.strictObject({
  plan: z.string(),
  clause: z.string(),
  in: z.enum(['title', 'text']),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/** A run of words that clauses of two plans share, word for word or nearly so. */
export const reuseSchema = z.strictObject({
  /** Where it stands in the plan whose id comes first. */
  a: stretchSchema,
  /** Where it stands in the other plan. */
  b: stretchSchema,
  /** How many letters, digits and Han characters are the same in both; signs don't count. */
  same: z.int().positive(),
  /** How many single characters were changed, added or left out between the two. */
  changed: z.int().nonnegative(),
  /** How much of `same` tells: a run that only these two plans have counts whole, a phrase that every plan has not at all. */
  telling: z.number().nonnegative(),
});

export type Stretch = z.infer<typeof stretchSchema>;
export type Reuse = z.infer<typeof reuseSchema>;
