import type { Plan } from '../../../src/model/plan.ts';
import { plantCopies } from '../reuse/planted.ts';

/** The number of consecutive years for which each body has plans, and the last year. */
const YEARS = 10;
const LAST = 2025;

/**
 * Generates plans for a build, reproducibly: with the structure and the lengths of the models, random words in the frequencies
 * of the models, and copied passages. Each body has a plan for each year. Whole sentences of so few models would occur in
 * every other plan, which is unrealistic and would make reuse most of the work.
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
