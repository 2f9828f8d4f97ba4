import { polyphonic } from 'pinyin-pro';
import { decodeHan } from '../../text/simplified.ts';
import type { PinyinTable } from '../read/files.ts';

/** The frequent Han of GB 2312, its first level: they are typed by mistake though no plan has them. */
const FREQUENT = decodeHan('gbk', [0xb0, 0xd7], [0xa1, 0xfe]);

/** The Han in some texts and frequent ones by their syllables without tones, ü as v; one with several readings is under each. */
export function pinyinTable(texts: readonly string[]): PinyinTable {
  const all = new Set([FREQUENT, ...texts].flatMap((text) => [...new Set(text.match(/[\u4e00-\u9fff]/g))]));
  const characters = [...all].sort();
  const readings = polyphonic(characters.join(''), { toneType: 'none', type: 'array', v: true });
  const bySyllable = new Map<string, string>();
  for (const [at, syllables] of readings.entries()) {
    for (const syllable of new Set(syllables.filter((one) => /^[a-z]+$/.test(one))))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + (characters[at] ?? ''));
  }
  return [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1));
}
