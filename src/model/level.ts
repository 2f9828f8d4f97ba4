import { z } from 'zod';

/** The tiers of government that make plans, from the whole country to a township or street. */
export const levelSchema = z.enum(['nation', 'province', 'prefecture', 'district', 'township']);

export type Level = z.infer<typeof levelSchema>;

/** What readers call each tier. */
export const LEVEL_WORDS: Record<Level, string> = {
  nation: '国家',
  province: '省级',
  prefecture: '地级',
  district: '县级',
  township: '乡级',
};
