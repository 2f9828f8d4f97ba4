import { CONVERTED } from './conversions.ts';
import { hasTraditional } from './simplified.ts';

/** Every Traditional character with its Simplified one: 應 → 应, and those that Simplified text has too, 乾 → 干. */
export const CONVERSIONS: readonly (readonly [string, string])[] = readConversions();

/** The same without those that Simplified text has too, so that 显著 stays what it is. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  CONVERSIONS.filter(([character]) => hasTraditional(character)),
);

/** A text in Simplified characters, 應於6月底前辦理 → 应于6月底前办理, of the same length, so that offsets are the same. */
export function simplify(text: string): string {
  if (!hasTraditional(text)) return text;
  return text.replace(/[\u4e00-\u9fff]/g, (one) => {
    const other = TRADITIONAL.get(one) ?? one;
    return other.length === one.length ? other : one;
  });
}

function readConversions(): [string, string][] {
  return Array.from(CONVERTED.matchAll(/(\S)(\S)/gu), ([, one = '', other = '']) => [one, other]);
}
