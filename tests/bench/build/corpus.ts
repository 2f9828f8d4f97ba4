import type { Plan } from '../../../src/model/plan.ts';
import { plantCopies } from '../reuse/planted.ts';

/** For how many years in a row each body has issued a plan, and which the last of them is. */
const YEARS = 10;
const LAST = 2025;

/**
 * So many plans for a build, the same for the same arguments: the trees and numbers of the models, filled to their lengths
 * with the words of their sentences, each as frequent as there, and with copies from each other as plans have them. Each
 * body has one plan a year. With whole sentences out of so few models every sentence would stand in every second plan, as
 * in no collection that there is, and what plans share would be most of the work.
 */
export function generateCorpus(models: readonly Plan[], count: number): Plan[] {
  const bodies = Math.ceil(count / YEARS);
  return plantCopies(models, count).plans.map((plan, at) => {
    const year = LAST - Math.floor(at / bodies);
    return {
      ...plan,
      title: `${plan.title.replace(/\d{4}/, String(year))}（第${at + 1}件）`,
      docNumber: plan.docNumber && `青安委〔${year}〕${at + 1}号`,
      year,
      issuers: [`青溪第${(at % bodies) + 1}区安全生产委员会`],
      region: null,
      level: null,
      dates: { written: `${year}-03-01`, printed: null, published: null },
    };
  });
}
