import type { PathWithRoute } from 'astro';

/**
 * What a process renders: the own pages and files of `plans`, the `rows` that search and pictures are made from, what says
 * which words plans have `together`, for which all have to be compared, the other `pages`, or the other `files`.
 */
export type PageKind = 'plans' | 'rows' | 'together' | 'pages' | 'files';

/** What of a route says of which kinds its pages may be. */
type Route = Pick<PathWithRoute['route'], 'component' | 'type'>;

const OF_PLAN = 'src/pages/plans/[plan]';
/** Its pages are of plans or of none: each process lists those that are its own. */
const GONE = 'src/pages/[...gone].astro';
const OF_DATA = /^src\/pages\/(?:data\/|compare\.)/;
const ROWS = /^\/?data\/(?:plans|clauses)\.json\/?$/;
const TOGETHER = /^\/?(?:compare\/?|data\/?|data\/reuse\..*)$/;

/** Whether a route may have pages of a kind; which of them are of it says `isOf`. */
export function mayHave({ component, type }: Route, kind: PageKind): boolean {
  if (component === GONE) return kind === 'plans' || kind === 'pages';
  if (component.startsWith(OF_PLAN)) return kind === 'plans';
  if (kind === 'rows' || kind === 'together') return OF_DATA.test(component);
  return kind === (type === 'page' ? 'pages' : 'files');
}

/** Whether a page or a file, by its path, `/data/clauses.json`, and its route, is of a kind. */
export function isOf({ pathname, route }: { pathname: string; route: Route }, kind: PageKind): boolean {
  if (ROWS.test(pathname)) return kind === 'rows';
  if (TOGETHER.test(pathname)) return kind === 'together';
  return kind !== 'rows' && kind !== 'together' && mayHave(route, kind);
}
