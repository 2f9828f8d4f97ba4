import { availableParallelism } from 'node:os';
import type { KeptPlan } from '../content/kept-publications.ts';
import { writeList } from '../prepared-plans.ts';
import type { PageKind } from './page-kinds.ts';
import { sharesOf } from './shares.ts';
import type { Staging } from './staging.ts';
import { beginStep, type StepAtWork } from './steps.ts';

/** What of a site is of no one plan, as it is done. */
export interface Others {
  rows: Promise<void>;
  files: Promise<void>;
  /** What plans have in common. */
  together: Promise<void>;
  pages: Promise<void>;
}

/** A process that renders pages. */
type Rendering = StepAtWork<PageKind>;

/**
 * Renders what is of no one plan when all plans have been `read`, and what plans have in common when they have been
 * `related`; of a part of a site only the rows. Two processes, which begin when there is `code` for them, read all plans
 * for it.
 */
export function renderOthers(
  staging: Staging,
  {
    code,
    read,
    related,
    part,
  }: { code: Promise<void>; read: Promise<unknown>; related: Promise<unknown>; part: boolean },
): Others {
  const first = beginRendering(staging, code, 'rows');
  const rows = read.then(() => first.take('rows'));
  if (part) return { rows, files: rows, together: rows.then(() => void first.end()), pages: rows };
  const second = beginRendering(staging, code, 'pages');
  const files = rows.then(() => first.take('files'));
  const together = Promise.all([files, related])
    .then(() => first.take('together'))
    .then(() => void first.end());
  const pages = read.then(() => second.take('pages')).then(() => void second.end());
  return { rows, files, together, pages };
}

/**
 * Begins a process for the own pages of plans, when there is `code` for it; the function that it returns renders those of
 * some plans, divided among processes, of which one for each core but one runs at a time.
 */
export function beginPlans(
  staging: Staging,
  code: Promise<void>,
): (plans: readonly KeptPlan[]) => Promise<void> {
  const begin = (share: number) =>
    beginRendering(staging, code, 'plans', { PREPARED_SHARE: shareName(share) });
  const first = begin(0);
  return async (plans) => {
    const processes = Math.max(1, availableParallelism() - 1);
    const shares = sharesOf(plans, processes).entries();
    const work = async () => {
      for (const [index, share] of shares) {
        writeList(staging.prepared, shareName(index), share);
        const { take, end } = index === 0 ? first : begin(index);
        await take('plans');
        await end();
      }
    };
    await Promise.all(Array.from({ length: processes }, work));
    if (plans.length === 0) await first.end();
  };
}

function shareName(index: number): string {
  return `share-${index}`;
}

/** Begins a process that renders pages, first those of a kind. */
function beginRendering(
  { site, code: folder, prepared }: Staging,
  code: Promise<void>,
  kind: PageKind,
  env: Record<string, string> = {},
): Rendering {
  const begun = code.then(() =>
    beginStep<PageKind>('render', [site, folder, kind], { PREPARED_PLANS: prepared, ...env }),
  );
  begun.catch(() => {}); // whoever orders pages is told
  return {
    take: async (kind) => (await begun).take(kind),
    end: () =>
      begun.then(
        (step) => step.end(),
        () => {},
      ),
  };
}
