import {
  once,
  readLogEntries,
  readPlans,
  readPublishedAddresses,
  readRegisters,
} from '../content/collections.ts';
import { preparedShare } from '../prepared-plans.ts';
import { type GoneView, goneByPlan, goneViews } from '../views/gone.ts';

/** What is said at every published address where nothing stands any more. */
export const readGone = once(async () =>
  goneViews(await readPublishedAddresses(), await readPlans(), await readRegisters(), await readLogEntries()),
);

/** What is said at those that do not lie below a plan: they are not among the own pages of one. */
export async function readGoneOfNoPlan(): Promise<GoneView[]> {
  if (preparedShare !== null) return [];
  const views = goneByPlan(await readGone());
  for (const { id } of await readPlans()) views.delete(id);
  return [...views.values()].flat();
}
