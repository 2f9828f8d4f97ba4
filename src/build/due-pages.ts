import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { type KeptPlans, keptPlans, planOf } from './kept-plans.ts';
import { writeAhead } from './page-ahead.ts';
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
  /** The plans that have pages, by their ids, each with the key of what these show. */
  plans: Record<string, string>;
  /** Those whose pages are not rendered, but to be taken from earlier sites. */
  kept: KeptPlans;
}

const PLANS = /^\/?plans\//;
/** What search and pictures are made from; a part of a site has it too. */
const ROWS = /^\/?data\/(?:plans|clauses)\.json$/;

/**
 * Renders only what is due: not the pages of a plan that an earlier site has with all that they show, as `cacheKey` of
 * their paths says, and of a part of a site only the pages of its own plans. The rows that search is made from come first;
 * then `tell` is called.
 */
export function duePages(task: PageTask, tell: (begun: PagesBegun) => void): AstroIntegration {
  let base = '/';
  return {
    name: 'due-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: () => begin(prerenderer, base, task, tell),
        }));
      },
    },
  };
}

async function begin(
  prerenderer: AstroPrerenderer,
  base: string,
  { site, made, earlier, shard }: PageTask,
  tell: (begun: PagesBegun) => void,
): Promise<PathWithRoute[]> {
  const paths = await prerenderer.getStaticPaths();
  const plans = Object.fromEntries(shareOf(keysOf(paths), shard));
  const kept = await keptPlans({ made, plans }, earlier);
  const rows = paths.filter(({ pathname }) => ROWS.test(pathname));
  await Promise.all(rows.map((path) => writeAhead(prerenderer, path, { site, base })));
  tell({ plans, kept });
  return paths.filter((path) => {
    if (path.cacheKey === undefined) return shard === null && !ROWS.test(path.pathname);
    const plan = planOfPage(path);
    return plan in plans && !(plan in kept.folders);
  });
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
