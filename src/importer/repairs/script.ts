import { createRequire } from 'node:module';
import type { Edit } from './repaired-text.ts';
import { differences } from './width.ts';

// Loaded when a text needs it: the library's dictionaries take a tenth of a second.
const require = createRequire(import.meta.url);

/**
 * Converts Traditional characters to Simplified ones, 應急 → 应急, one for one. OpenCC's `tw` keeps 著作 and restores 着力, and unlike
 * the phrase tables changes no words. Only for texts that were converted by a machine.
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
