import { spellDocNumber } from './doc-number.ts';
import type { Plan } from './plan.ts';

/** A cited document: the spellings of its title and its 文号. */
interface Cited {
  titles: readonly string[];
  docNumbers: readonly string[];
}

/**
 * Returns a function that finds a cited plan by its 文号, its title or the title of its covering notice, with or without the
 * issuer: 《关于印发上海市2021年安全生产工作意见的通知》. The function returns the first of several plans, and null where there is none.
 */
export function citedPlanAmong(plans: readonly Plan[]): (cited: Cited) => Plan | null {
  const numbers = new Map<string, number>();
  const titles = new Map<string, number>();
  // In reverse, so that the first of several plans overwrites the others.
  for (const [index, plan] of [...plans.entries()].reverse()) {
    if (plan.docNumber !== null) numbers.set(plan.docNumber, index);
    for (const title of titlesOf(plan)) titles.set(title, index);
  }
  return (cited) => {
    const byNumber = cited.docNumbers.map((number) => numbers.get(spellDocNumber(number) ?? number));
    const byTitle = cited.titles.map((title) => titles.get(title));
    const [first] = [...byNumber, ...byTitle].filter((index) => index !== undefined).sort((a, b) => a - b);
    return plans[first ?? -1] ?? null;
  };
}

/** The title of a plan, that of its covering notice, and every suffix of the latter that contains the former. */
function titlesOf({ title, noticeTitle }: Plan): string[] {
  const before = noticeTitle?.lastIndexOf(title) ?? -1;
  const ends = Array.from({ length: before + 1 }, (_, start) => noticeTitle?.slice(start) ?? '');
  return [title, ...(noticeTitle === null ? [] : [noticeTitle]), ...ends];
}
