const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const STEPS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };
const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** The characters of Chinese numerals, for a character class of a regular expression. */
export const NUMERAL_CHARACTERS = '〇零一二两三四五六七八九十百千万亿';

/**
 * The value of a numeral: 二十三 → 23, 两千 → 2000, 七十万 → 700000, a sequence of digits as in a year, 二〇二一 → 2021, or ASCII
 * digits, 12 → 12. Null for anything else, including the empty string.
 */
export function readNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const characters = [...text];
  if (characters.length === 0) return null;
  if (characters.every((c) => c in DIGITS)) {
    return Number(characters.map((c) => DIGITS[c]).join(''));
  }
  let total = 0; // multiplied by 万 or 亿
  let group = 0; // up to the next 万 or 亿
  let digit: number | null = null;
  for (const c of characters) {
    if (c in DIGITS) {
      digit = DIGITS[c] as number;
    } else if (c in STEPS) {
      group += (digit ?? 1) * (STEPS[c] as number);
      digit = null;
    } else if (c in SCALES) {
      total = (total + group + (digit ?? 0)) * (SCALES[c] as number);
      group = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return total + group + (digit ?? 0);
}
