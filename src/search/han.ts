import { Converter } from 'opencc-js/t2cn';
import type { Fold } from './normalise.ts';

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** The Han of GB 2312, with which Simplified Chinese is written; 著 and 乾 are among them and stay what they are. */
const SIMPLIFIED = new Set(gb2312());

/** Every Traditional character that Simplified text does not use, with its Simplified form: 應 → 应. */
export const TRADITIONAL: Fold = new Map(
  conversions().filter(([traditional]) => !SIMPLIFIED.has(traditional)),
);

/** Every character that Traditional text writes for another one, those of Simplified text too: 乾 → 干, 著 → 着. */
export function conversions(): [string, string][] {
  const convert = Converter({ from: 'tw', to: 'cn' });
  const han = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at));
  return han.map((one): [string, string] => [one, convert(one)]).filter(([one, other]) => one !== other);
}

function gb2312(): string[] {
  const rows = Array.from({ length: 72 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]));
  return [...new TextDecoder('gbk').decode(new Uint8Array(bytes))];
}
