import { availableParallelism } from 'node:os';
import { type PreparedPlan, writeList } from '../prepared-plans.ts';
import type { PageKind } from './page-kinds.ts';
import type { Staging } from './staging.ts';
import { takeStep } from './steps.ts';

/** A process renders so many plans at most, which take about 300 MB. */
const MOST = 250;
/** Fewer plans than this are rendered sooner than a further process is started. */
const FEW = 25;

/** Renders the pages of a kind that are of no one plan. */
export function renderPages(staging: Staging, kind: Exclude<PageKind, 'plans'>): Promise<void> {
  return takeStep('render', [staging.site, staging.code, kind], { PREPARED_PLANS: staging.prepared });
}

/** Renders the own pages of some plans, divided among processes, of which one for each core but one runs at a time. */
export async function renderPlans(staging: Staging, plans: readonly PreparedPlan[]): Promise<void> {
  const processes = Math.max(1, availableParallelism() - 1);
  const shares = sharesOf(plans, processes).entries();
  const work = async () => {
    for (const [index, share] of shares) await renderShare(staging, `share-${index}`, share);
  };
  await Promise.all(Array.from({ length: processes }, work));
}

/** Plans in shares about as long as each other, as many as there are processes, or twice, three times as many. */
function sharesOf(plans: readonly PreparedPlan[], processes: number): PreparedPlan[][] {
  const rounds = Math.max(1, Math.ceil(plans.length / (processes * MOST)));
  const size = Math.max(FEW, Math.ceil(plans.length / (processes * rounds)));
  return Array.from({ length: Math.ceil(plans.length / size) }, (_, n) =>
    plans.slice(n * size, (n + 1) * size),
  );
}

async function renderShare(
  { site, code, prepared }: Staging,
  name: string,
  plans: readonly PreparedPlan[],
): Promise<void> {
  await writeList(prepared, name, plans);
  await takeStep('render', [site, code, 'plans'], { PREPARED_PLANS: prepared, PREPARED_SHARE: name });
}
