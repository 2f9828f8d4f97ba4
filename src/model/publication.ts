import { z } from 'zod';
import { ledgerSchema } from './ledger.ts';
import { planSchema } from './plan.ts';

/** A plan as the site publishes it, with the notes on its text. */
export const publicationSchema = z.strictObject({ plan: planSchema, ledger: ledgerSchema });

export type Publication = z.infer<typeof publicationSchema>;
