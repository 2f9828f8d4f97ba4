import { Converter } from 'opencc-js/t2cn';
import { hasTraditional, isTraditional } from './simplified.ts';

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Every character that Traditional text writes for another one: 應 → 应, and those that Simplified text has too, 乾 → 干. */
export const CONVERSIONS: readonly (readonly [string, string])[] = readConversions();

/** The same without those that Simplified text has too, so that 显著 stays what it is. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  CONVERSIONS.filter(([character]) => isTraditional(character)),
);

/** A text in Simplified characters, one for one, so that places in both are the same: 應於6月底前辦理 → 应于6月底前办理. */
export function simplify(text: string): string {
  if (!hasTraditional(text)) return text;
  return text.replace(/[\u4e00-\u9fff]/g, (one) => {
    const other = TRADITIONAL.get(one) ?? one;
    return other.length === one.length ? other : one;
  });
}

function readConversions(): [string, string][] {
  const convert = Converter({ from: 'tw', to: 'cn' });
  const han = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at));
  // A line each: no word goes beyond one.
  const converted = convert(han.join('\n')).split('\n');
  return han
    .map((one, at): [string, string] => [one, converted[at] ?? one])
    .filter(([one, other]) => one !== other);
}
