import {
  once,
  readCounterparts,
  readPlans,
  readPublications,
  readRegisters,
  readReuse,
} from '../content/collections.ts';
import type { Publication } from '../model/publication.ts';
import { preparedFolder, preparedShare, readBeside } from '../prepared-plans.ts';
import { type Beside, besideByPlan } from '../views/beside.ts';
import { readDocuments } from './_documents.ts';
import { readGone } from './_gone.ts';

/** A plan as its pages show it. */
export interface ShownPlan extends Publication {
  /** What they show of other plans, and of the log. */
  beside: Beside;
}

/** Every plan whose own pages this process renders, as they show it, in the order of their ids. */
export const readShownPlans = once(async (): Promise<ShownPlan[]> => {
  if (preparedFolder === null) return showTogether();
  return preparedShare === null ? [] : showPrepared(preparedFolder);
});

async function showTogether(): Promise<ShownPlan[]> {
  const besideOf = besideByPlan(await readPlans(), {
    reuse: await readReuse(),
    pairs: await readCounterparts(),
    documents: await readDocuments(),
    registers: await readRegisters(),
    gone: await readGone(),
  });
  return (await readPublications()).map((publication) => ({
    ...publication,
    beside: besideOf(publication.plan),
  }));
}

async function showPrepared(folder: string): Promise<ShownPlan[]> {
  return (await readPublications()).map((publication) => ({
    ...publication,
    beside: readBeside<Beside>(folder, publication.plan.id),
  }));
}

/** A path for each plan, `/plans/<plan>…`, with what its page takes. */
export async function planPaths<Props extends Record<string, unknown>>(take: (shown: ShownPlan) => Props) {
  return (await readShownPlans()).map((shown) => ({
    params: { plan: shown.plan.id },
    props: take(shown),
  }));
}
