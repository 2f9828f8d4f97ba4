import { availableParallelism } from 'node:os';
import type { KeptPlan } from '../kept-publications.ts';
import { writeList } from '../prepared-plans.ts';
import type { PageKind } from './page-kinds.ts';
import { sharesOf } from './shares.ts';
import type { Staging } from './staging.ts';
import { takeStep } from './steps.ts';

/** Renders the pages of a kind that are of no one plan. */
export function renderPages(staging: Staging, kind: Exclude<PageKind, 'plans'>): Promise<void> {
  return takeStep('render', [staging.site, staging.code, kind], { PREPARED_PLANS: staging.prepared });
}

/** Renders what is of no one plan and can be rendered before the plans have been compared. */
export async function renderOthers(staging: Staging): Promise<void> {
  await Promise.all([renderPages(staging, 'pages'), renderPages(staging, 'files')]);
}

/** Renders the own pages of some plans, divided among processes, of which one for each core but one runs at a time. */
export async function renderPlans(staging: Staging, plans: readonly KeptPlan[]): Promise<void> {
  const processes = Math.max(1, availableParallelism() - 1);
  const shares = sharesOf(plans, processes).entries();
  const work = async () => {
    for (const [index, share] of shares) await renderShare(staging, `share-${index}`, share);
  };
  await Promise.all(Array.from({ length: processes }, work));
}

async function renderShare(
  { site, code, prepared }: Staging,
  name: string,
  plans: readonly KeptPlan[],
): Promise<void> {
  writeList(prepared, name, plans);
  await takeStep('render', [site, code, 'plans'], { PREPARED_PLANS: prepared, PREPARED_SHARE: name });
}
