import { availableParallelism } from 'node:os';
import { type PreparedPlan, writeList } from '../prepared-plans.ts';
import type { Staging } from './staging.ts';
import { takeStep } from './steps.ts';

/** A process has so many plans at most, which take about 300 MB. */
const SHARE = 250;
/** Fewer plans than this are rendered sooner than a further process is started. */
const FEW = 25;

/** Renders the rows that search and pictures are made from. */
export function renderRows(staging: Staging): Promise<void> {
  return render(staging, 'rows');
}

/** Renders the pages that are of no one plan. */
export function renderOthers(staging: Staging): Promise<void> {
  return render(staging, 'others');
}

/** Renders the own pages of some plans, divided among processes, of which one for each core but one runs at a time. */
export async function renderPlans(staging: Staging, plans: readonly PreparedPlan[]): Promise<void> {
  const processes = Math.max(1, availableParallelism() - 1);
  const size = Math.min(SHARE, Math.max(FEW, Math.ceil(plans.length / processes)));
  const starts = Array.from({ length: Math.ceil(plans.length / size) }, (_, n) => n * size).values();
  const work = async () => {
    for (const start of starts) {
      const name = `share-${start}`;
      await writeList(staging.prepared, name, plans.slice(start, start + size));
      await render(staging, 'plans', { PREPARED_SHARE: name });
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
}

function render(
  { site, code, prepared }: Staging,
  pages: 'rows' | 'others' | 'plans',
  share: Record<string, string> = {},
): Promise<void> {
  return takeStep('render', [site, code, pages], { PREPARED_PLANS: prepared, ...share });
}
