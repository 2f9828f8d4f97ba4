import { z } from 'zod';

/** Some years on end, the first and the last of them. */
export const periodSchema = z
  .strictObject({ from: z.int(), to: z.int() })
  .refine(({ from, to }) => from < to, 'from is not before to');

export type Period = z.infer<typeof periodSchema>;
