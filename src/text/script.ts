import { decodeHan, isSimplified } from './simplified.ts';

/** The Han of Big5 without its extensions, the characters of Traditional Chinese; 台 and 里 are among them and in GB 2312. */
const BIG5 = new Set(decodeHan('big5', [0xa4, 0xf9], [0x40, 0xfe]));

/** So many characters that only one script has stand in three or four sentences. */
const ENOUGH = 20;

/** The share of them that the other script may have, in names and quotations. */
const FOREIGN = 0.1;

/**
 * The script of a text, by the characters that only GB 2312 or only Big5 has: 应 is Simplified, 應 Traditional. Null where there
 * are fewer than 20 of them, or where both scripts are mixed.
 */
export function scriptOf(text: string): 'Hans' | 'Hant' | null {
  let [simplified, traditional] = [0, 0];
  for (const one of text.match(/[\u4e00-\u9fff]/g) ?? []) {
    if (isSimplified(one) === BIG5.has(one)) continue;
    if (BIG5.has(one)) traditional++;
    else simplified++;
  }
  const known = simplified + traditional;
  if (known < ENOUGH) return null;
  if (traditional <= known * FOREIGN) return 'Hans';
  return simplified <= known * FOREIGN ? 'Hant' : null;
}
