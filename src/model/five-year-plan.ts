import { readNumeral } from './numeral.ts';
import type { Period } from './period.ts';

const ORDINAL = '十[一二三四五六七八九]?|[一二三四五六七八九]';
const QUOTED = `[“"‘'「『](${ORDINAL})五[”"’'」』]`;
const BARE = '(十[一二三四五六七八九])五(?=规划|規劃|计划|計劃|时期|時期|期间|期間)';
const WRITTEN_OUT = `第(${ORDINAL})个五年(?:规划|计划)`;

/** The names of a national five-year plan: “十四五”, 十四五规划, 第十四个五年规划. */
const FIVE_YEAR_PLAN = new RegExp(`${QUOTED}|${BARE}|${WRITTEN_OUT}`, 'u');

/** From the sixth (1981—1985) on, plan n covers `COUNTED_FROM` + 5n and the four years after it. */
const COUNTED_FROM = 1951;

/** The years of the five-year plan that words name, “十四五” → 2021—2025; null where they name none. */
export function fiveYearPlanOf(words: string): Period | null {
  const ordinal = readNumeral(
    FIVE_YEAR_PLAN.exec(words)
      ?.slice(1)
      .find((group) => group !== undefined) ?? '',
  );
  // The first five do not fit: there is a gap of three years between the second and the third.
  if (ordinal === null || ordinal < 6) return null;
  const from = COUNTED_FROM + 5 * ordinal;
  return { from, to: from + 4 };
}
