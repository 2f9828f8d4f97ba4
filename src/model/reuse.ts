import { z } from 'zod';

/** A passage in the title or the text of a clause; offsets in UTF-16 code units. */
export const stretchSchema = z.strictObject({
  plan: z.string(),
  clause: z.string(),
  in: z.enum(['title', 'text']),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/** A passage that clauses of two plans share exactly or nearly. */
export const reuseSchema = z.strictObject({
  /** Its place in the plan whose id sorts first. */
  a: stretchSchema,
  /** Its place in the other plan. */
  b: stretchSchema,
  /** The number of equal letters, digits and Han characters; punctuation does not count. */
  same: z.int().positive(),
  /** The number of characters that were changed, added or left out. */
  changed: z.int().nonnegative(),
  /** `same` weighted by rarity: words of only these two plans count fully, a phrase of every plan counts 0. */
  telling: z.number().nonnegative(),
});

export type Stretch = z.infer<typeof stretchSchema>;
export type Reuse = z.infer<typeof reuseSchema>;
