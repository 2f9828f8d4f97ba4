import { Converter } from 'opencc-js/t2cn';
import type { Edit } from './repaired-text.ts';
import { differences } from './width.ts';

const toSimplified = Converter({ from: 'tw', to: 'cn' });

/**
 * Writes Simplified characters for Traditional ones, 應急 → 应急, one for one: `tw` keeps 著作 and turns 着力 back, and
 * rewrites no words as the phrase tables would. Only for texts that a machine turned into Traditional.
 */
export function simplify(text: string): Edit[] {
  const simplified = toSimplified(text);
  if (simplified.length === text.length) return differences(text, simplified);
  return differences(text, [...text].map((c) => sameLength(c, toSimplified(c))).join(''));
}

function sameLength(before: string, after: string): string {
  return before.length === after.length ? after : before;
}
