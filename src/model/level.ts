import { z } from 'zod';

/** The tiers of government that make plans, from the whole country to a township or street. */
export const levelSchema = z.enum(['nation', 'province', 'prefecture', 'district', 'township']);

export type Level = z.infer<typeof levelSchema>;
