import { spellDocNumber } from './doc-number.ts';
import type { Plan } from './plan.ts';

/** How a document is cited: the spellings of its title and the numbers given with them. */
interface Cited {
  titles: readonly string[];
  docNumbers: readonly string[];
}

/**
 * Finds the plan that is cited among those of the site, by its number, its title or the title of its covering notice, also
 * where that is cited without the issuer: 《关于印发上海市2021年安全生产工作意见的通知》. Null where the site has no such plan; of
 * several the first.
 */
export function citedPlanAmong(plans: readonly Plan[]): (cited: Cited) => Plan | null {
  const numbers = new Map<string, number>();
  const titles = new Map<string, number>();
  // The first of all plans is entered last and stands.
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

/** The title of a plan, that of its covering notice, and every end of this that still holds the plan's own. */
function titlesOf({ title, noticeTitle }: Plan): string[] {
  const before = noticeTitle?.lastIndexOf(title) ?? -1;
  const ends = Array.from({ length: before + 1 }, (_, start) => noticeTitle?.slice(start) ?? '');
  return [title, ...(noticeTitle === null ? [] : [noticeTitle]), ...ends];
}
