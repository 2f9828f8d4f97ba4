/**
 * Which pages a process renders: the own pages of `plans`, the `rows` that search and pictures are made from, pages that say
 * what plans have `together`, for which all have to be compared, or the `others`.
 */
export type PageKind = 'plans' | 'rows' | 'together' | 'others';

const ROWS = /^data\/(?:plans|clauses)\.json$/;
const TOGETHER = /^(?:compare|data)$|^data\/reuse\./;

/** The kind of a page that is of no one plan, by its path, `data/clauses.json`. */
export function kindOf(path: string): PageKind {
  if (ROWS.test(path)) return 'rows';
  return TOGETHER.test(path) ? 'together' : 'others';
}
