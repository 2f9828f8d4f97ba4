import { z } from 'zod';

/** The levels of government, from the whole country to a township or street. */
export const levelSchema = z.enum(['nation', 'province', 'prefecture', 'district', 'township']);

export type Level = z.infer<typeof levelSchema>;
