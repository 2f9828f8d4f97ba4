import { createRequire } from 'node:module';
import type { Edit } from './repaired-text.ts';
import { differences } from './width.ts';

// Loaded when a text needs it: the library's dictionaries take a tenth of a second.
const require = createRequire(import.meta.url);

/**
 * Writes Simplified characters for Traditional ones, 應急 → 应急, one for one: `tw` keeps 著作 and turns 着力 back, and
 * rewrites no words as the phrase tables would. Only for texts that a machine turned into Traditional.
 */
export function simplify(text: string): Edit[] {
  const { Converter } = require('opencc-js/t2cn') as typeof import('opencc-js/t2cn');
  const toSimplified = Converter({ from: 'tw', to: 'cn' });
  const simplified = toSimplified(text);
  if (simplified.length === text.length) return differences(text, simplified);
  return differences(text, [...text].map((c) => sameLength(c, toSimplified(c))).join(''));
}

function sameLength(before: string, after: string): string {
  return before.length === after.length ? after : before;
}
