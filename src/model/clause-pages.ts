/** Which clauses have a page of their own: all parts of a plan, those with a printed number, or none. */
export const CLAUSE_PAGES = ['all', 'numbered', 'none'] as const;
export type ClausePages = (typeof CLAUSE_PAGES)[number];

/** Parses the setting, by default `all`. Throws a RangeError for an unknown one. */
export function clausePagesNamed(name: string | undefined): ClausePages {
  const known = CLAUSE_PAGES.find((setting) => setting === (name || 'all'));
  if (!known) throw new RangeError(`CLAUSE_PAGES is ${CLAUSE_PAGES.join(', ')}, not “${name}”`);
  return known;
}

/** Whether the clause `3-10-33` has a page of its own. */
export function hasOwnPage(clause: string, pages: ClausePages): boolean {
  if (pages === 'numbered') return /^(?:annex-\d+-)?\d/.test(clause);
  return pages === 'all';
}

const CLAUSE = /^(\/plans\/[^/]+\/)((?:\d|notice|preamble|closing|signature|annex-)[^/#?]*)\/(?:#(.*))?$/;

/**
 * The address at which a reader finds a clause: where it has no page of its own, on the page of its plan,
 * `/plans/shanghai-work-safety-2021/#3-10-33`. Other addresses are returned unchanged.
 */
export function reachableAddress(address: string, pages: ClausePages): string {
  const [, plan, clause, place] = address.match(CLAUSE) ?? [];
  if (plan === undefined || clause === undefined || hasOwnPage(clause, pages)) return address;
  return `${plan}#${place ?? clause}`;
}
