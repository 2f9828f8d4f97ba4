import type { Edit } from './repaired-text.ts';
import { differences } from './width.ts';

/**
 * Radicals of Unicode's supplement (U+2E80–2EFF) that look like a whole character, with that character
 * (EquivalentUnifiedIdeograph.txt of the Unicode Character Database).
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

/** Characters that are written so in Traditional texts only. */
const TRADITIONAL = /[國為發業區會應將對實]/;

/**
 * The text with whole characters for the radicals that PDF files often hold in their place, ⼯作 → 工作, ⻓宁 → 长宁: both are
 * drawn alike. Character for character, so that offsets stay.
 */
export function unifyRadicals(text: string): string {
  const door = TRADITIONAL.test(text) ? '戶' : '户'; // one radical stands for both
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => {
    if (radical === '⼾') return door;
    return CHARACTERS.get(radical) ?? radical.normalize('NFKC');
  });
}

/** Writes whole characters for the radicals in their place. */
export function replaceRadicals(text: string): Edit[] {
  return differences(text, unifyRadicals(text));
}
