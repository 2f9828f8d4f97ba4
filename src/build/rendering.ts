import { availableParallelism } from 'node:os';
import type { KeptPlan } from '../kept-publications.ts';
import { writeList } from '../prepared-plans.ts';
import type { PageKind } from './page-kinds.ts';
import { sharesOf } from './shares.ts';
import type { Staging } from './staging.ts';
import { beginStep, type StepAtWork } from './steps.ts';

/** What of a site is of no one plan. */
export interface Others {
  rows: Promise<void>;
  all: Promise<unknown>;
}

/**
 * Renders what is of no one plan when all is `ready` for it, and what plans have in common when they have been `related`;
 * of a part of a site only the rows. Two processes read all plans for it.
 */
export function renderOthers(
  staging: Staging,
  { ready, related, part }: { ready: Promise<unknown>; related: Promise<unknown>; part: boolean },
): Others {
  const rendering = ready.then(() => beginRendering(staging));
  const rows = rendering.then(({ take }) => take('rows'));
  const rest = rows.then(async () => {
    const { take, end } = await rendering;
    if (!part) {
      await take('files');
      await related;
      await take('together');
    }
    await end();
  });
  return {
    rows,
    all: Promise.all([rest, part ? undefined : ready.then(() => renderKind(staging, 'pages'))]),
  };
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

async function renderShare(staging: Staging, name: string, plans: readonly KeptPlan[]): Promise<void> {
  writeList(staging.prepared, name, plans);
  await renderKind(staging, 'plans', { PREPARED_SHARE: name });
}

async function renderKind(staging: Staging, kind: PageKind, env: Record<string, string> = {}): Promise<void> {
  const { take, end } = beginRendering(staging, env);
  await take(kind);
  await end();
}

function beginRendering(
  { site, code, prepared }: Staging,
  env: Record<string, string> = {},
): StepAtWork<PageKind> {
  return beginStep('render', [site, code], { PREPARED_PLANS: prepared, ...env });
}
