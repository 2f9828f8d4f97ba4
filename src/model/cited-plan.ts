import { spellDocNumber } from './doc-number.ts';
import type { Plan } from './plan.ts';

/** How a document is cited: the spellings of its title and the numbers given with them. */
interface Cited {
  titles: readonly string[];
  docNumbers: readonly string[];
}

/**
 * The plan of the site that is cited, by its number, its title or the title of its covering notice, also where that is
 * cited without the issuer: 《关于印发上海市2021年安全生产工作意见的通知》. Null where the site has no such plan.
 */
export function citedPlan(plans: readonly Plan[], { titles, docNumbers }: Cited): Plan | null {
  return plans.find((plan) => isNumbered(plan, docNumbers) || isTitled(plan, titles)) ?? null;
}

function isNumbered({ docNumber }: Plan, docNumbers: readonly string[]): boolean {
  return docNumber !== null && docNumbers.some((cited) => (spellDocNumber(cited) ?? cited) === docNumber);
}

function isTitled({ title, noticeTitle }: Plan, titles: readonly string[]): boolean {
  const isNotice = (cited: string) => cited.includes(title) && noticeTitle?.endsWith(cited);
  return titles.some((cited) => cited === title || cited === noticeTitle || isNotice(cited));
}
