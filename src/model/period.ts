import { z } from 'zod';

/** Consecutive years: the first and the last. */
export const periodSchema = z
  .strictObject({ from: z.int(), to: z.int() })
  .refine(({ from, to }) => from < to, 'from is not before to');

export type Period = z.infer<typeof periodSchema>;
