import { COMMON_YEAR, commonYear, numberOf } from '../model/printed-year.ts';
import type { PlanYears } from './plan-years.ts';
import { isTask } from './promised.ts';
import { matchesIn, sentenceAt } from './scan.ts';

/** A year at the beginning of a phrase: 2021年6月底前…, 到2021年，…. */
const HEAD = new RegExp(`(?:^|[,、:(]|[在于於至到从自]|力争|争取|计划|确保|预计)(${COMMON_YEAR}) ?年`, 'g');
/** What follows a year that is a date, besides a task. */
const DATED = /^ ?(?:\d{1,2} ?月|底|末|,|上半年|下半年|第?[一二三四]季)/;

/** The years for reading a date at a place in a text: the last year in its sentence overrides that of the plan. */
export function yearsAt(masked: string, place: number, years: PlanYears): PlanYears {
  const before = masked.slice(sentenceAt(masked, place).start, place).trimStart();
  const printed = matchesIn(before, HEAD).findLast(({ index, 0: words }) => {
    const after = before.slice(index + words.length);
    return DATED.test(after) || isTask(after);
  })?.[1];
  const current = printed ? commonYear(numberOf(printed)) : null;
  return current === null || current < (years.first ?? current) ? years : { ...years, current };
}
