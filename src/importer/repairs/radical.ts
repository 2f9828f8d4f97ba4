import type { Edit } from './repaired-text.ts';
import { differences } from './width.ts';

/**
 * Radicals of Unicode's supplement (U+2E80–2EFF), each followed by the equivalent character (EquivalentUnifiedIdeograph.txt of
 * the Unicode Character Database).
 */
const SUPPLEMENT =
  '⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺜日⺝月⺞歺⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦' +
  '⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const CHARACTERS = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, i) => [
    SUPPLEMENT.charAt(2 * i),
    SUPPLEMENT.charAt(2 * i + 1),
  ]),
);

/** Characters of Traditional texts only. */
const TRADITIONAL = /[國為發業區會應將對實]/;

/**
 * Replaces radicals, which PDF files often have in place of characters that look the same, ⼯作 → 工作, ⻓宁 → 长宁. Offsets do not
 * change.
 */
export function unifyRadicals(text: string): string {
  const door = TRADITIONAL.test(text) ? '戶' : '户'; // both have the same radical
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => {
    if (radical === '⼾') return door;
    return CHARACTERS.get(radical) ?? radical.normalize('NFKC');
  });
}

/** Edits that replace radicals by characters. */
export function replaceRadicals(text: string): Edit[] {
  return differences(text, unifyRadicals(text));
}
