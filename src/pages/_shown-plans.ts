import { createHash } from 'node:crypto';
import type { Publication } from '../model/publication.ts';
import {
  once,
  readCounterparts,
  readPlans,
  readPublications,
  readRegisters,
  readRepairsOf,
  readReuse,
} from '../plans.ts';
import { type Beside, besideByPlan } from '../views/beside.ts';
import { readDocuments } from './_documents.ts';

/** A plan as its pages show it. */
export interface ShownPlan extends Publication {
  /** What they show of other plans. */
  beside: Beside;
  /** The same as long as all that they show is the same. */
  cacheKey: string;
}

/** Every plan as its pages show it, in the order of their ids. */
export const readShownPlans = once(async (): Promise<ShownPlan[]> => {
  const besideOf = besideByPlan(await readPlans(), {
    reuse: await readReuse(),
    pairs: await readCounterparts(),
    documents: await readDocuments(),
    registers: await readRegisters(),
  });
  const shown: ShownPlan[] = [];
  for (const publication of await readPublications()) {
    const beside = besideOf(publication.plan);
    const repairs = await readRepairsOf(publication.plan);
    const cacheKey = createHash('sha256')
      .update(JSON.stringify([publication, beside, repairs]))
      .digest('hex');
    shown.push({ ...publication, beside, cacheKey });
  }
  return shown;
});

/** A path for each plan, `/plans/<plan>…`, with what its page takes. */
export async function planPaths<Props extends Record<string, unknown>>(take: (shown: ShownPlan) => Props) {
  return (await readShownPlans()).map((shown) => ({
    params: { plan: shown.plan.id },
    props: take(shown),
    cacheKey: shown.cacheKey,
  }));
}
