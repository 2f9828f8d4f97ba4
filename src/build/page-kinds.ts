import type { PathWithRoute } from 'astro';

/**
 * What a process renders: the own pages and files of `plans`, the `rows` that search and pictures are made from, what says
 * which words plans have `together`, for which all have to be compared, the other `pages`, or the other `files`.
 */
export type PageKind = 'plans' | 'rows' | 'together' | 'pages' | 'files';

/** What of a route says of which kinds its pages may be. */
type Route = Pick<PathWithRoute['route'], 'component' | 'type'>;

const OF_PLAN = 'src/pages/plans/[plan]';
const OF_DATA = /^src\/pages\/(?:data\/|compare\.)/;
const ROWS = /^\/?data\/(?:plans|clauses)\.json\/?$/;
const TOGETHER = /^\/?(?:compare\/?|data\/?|data\/reuse\..*)$/;

/** Whether a route may have pages of a kind; which of them are of it says `kindOf`. */
export function mayHave({ component, type }: Route, kind: PageKind): boolean {
  if (component.startsWith(OF_PLAN)) return kind === 'plans';
  if (kind === 'rows' || kind === 'together') return OF_DATA.test(component);
  return kind === (type === 'page' ? 'pages' : 'files');
}

/** The kind of a page or a file, by its path, `/data/clauses.json`, and its route. */
export function kindOf({ pathname, route }: { pathname: string; route: Route }): PageKind {
  if (route.component.startsWith(OF_PLAN)) return 'plans';
  if (ROWS.test(pathname)) return 'rows';
  if (TOGETHER.test(pathname)) return 'together';
  return route.type === 'page' ? 'pages' : 'files';
}
