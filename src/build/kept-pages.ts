import type { AstroIntegration, PathWithRoute } from 'astro';
import { type EarlierSite, keptPlans, planOf, takePlans } from './kept-plans.ts';
import { writeAhead } from './page-ahead.ts';
import { writeRecord } from './record.ts';
import { type Shard, shareOf } from './shard.ts';

/** Which pages a build is asked for. */
export interface PageTask {
  /** The folder of the site. */
  site: string;
  /** What all pages are made with, see `digestOfMakers`. */
  made: string;
  /** Sites and parts that were built before. */
  earlier: readonly string[];
  /** The part of the site that is wanted; null for all of it. */
  shard: Shard | null;
}

/** What is known before most pages are rendered. */
export interface PagesBegun {
  /** The plans that have pages. */
  plans: string[];
  /** How many of them have pages that were built before. */
  kept: number;
}

const PLANS = /^\/?plans\//;
/** What search and pictures are made from; a part of a site has it too. */
const ROWS = /^\/?data\/(?:plans|clauses)\.json$/;

/**
 * Renders only what has changed: a plan's pages are taken from an earlier site where all that they show is the same, as
 * `cacheKey` of their paths says. A part has the pages of its own plans and no others. The rows that search is made from
 * come first, and then `tell` is called.
 */
export function keptPages(
  { site, made, earlier, shard }: PageTask,
  tell: (begun: PagesBegun) => void,
): AstroIntegration {
  let base = '/';
  let plans: Record<string, string> = {};
  let kept: ReadonlyMap<string, EarlierSite> = new Map();
  const isDue = (path: PathWithRoute) => {
    if (path.cacheKey === undefined) return shard === null && !ROWS.test(path.pathname);
    const plan = planOfPage(path);
    return plan in plans && !kept.has(plan);
  };
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            const paths = await prerenderer.getStaticPaths();
            plans = Object.fromEntries(shareOf(keysOf(paths), shard));
            kept = await keptPlans({ made, plans }, earlier);
            const rows = paths.filter(({ pathname }) => ROWS.test(pathname));
            await Promise.all(rows.map((path) => writeAhead(prerenderer, path, { site, base })));
            tell({ plans: Object.keys(plans), kept: kept.size });
            return paths.filter(isDue);
          },
        }));
      },
      'astro:build:done': async () => {
        await writeRecord(site, { made, compression: takePlans(kept, site), plans });
      },
    },
  };
}

/** The plans that have pages, in the order of their ids, each with the key of what its pages show. */
function keysOf(paths: readonly PathWithRoute[]): [plan: string, key: string][] {
  const keys = new Map<string, string>();
  for (const path of paths) if (path.cacheKey !== undefined) keys.set(planOfPage(path), path.cacheKey);
  return [...keys].sort(([a], [b]) => (a < b ? -1 : 1));
}

function planOfPage({ pathname }: PathWithRoute): string {
  return planOf(pathname.replace(PLANS, ''));
}
