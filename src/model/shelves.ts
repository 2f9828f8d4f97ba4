import { shelfAddress } from './addresses.ts';
import { indexedNames, type ListRow, rowsOfPlan } from './list-rows.ts';
import { LIST_SIZES, type ListSize } from './list-size.ts';
import type { LogEntry } from './log.ts';
import type { Plan } from './plan.ts';
import type { Registers } from './register.ts';

// A list that grows with the number of plans has a first page. A long list is also split into shelves, one for each year or
// initial, and each shelf into numbered pages. These are filled in the order in which the log recorded the plans, so that
// adding a plan moves no row to another page.

/** How many rows the pages of a list show, by the kind of its rows. */
export const ROW_SIZES: Record<ListRow['kind'], ListSize> = {
  plan: LIST_SIZES.lines,
  sector: LIST_SIZES.clauses,
  unit: LIST_SIZES.clauses,
  document: LIST_SIZES.clauses,
  term: LIST_SIZES.clauses,
  collective: LIST_SIZES.lines,
  target: LIST_SIZES.lines,
  dated: LIST_SIZES.lines,
  undated: LIST_SIZES.lines,
};

/** The address of the shelves of an index, `/units/letters/`. */
export function lettersAddress(index: string): string {
  return `${index}letters/`;
}

/** The key of the shelf of an entry of the log: its year. */
export function logKey({ date }: Pick<LogEntry, 'date'>): string {
  return date.slice(0, 'YYYY'.length);
}

/** The plans in the order in which the log recorded them; those that it lacks come last, by id, `plan-9` before `plan-10`. */
export function inLogOrder(plans: readonly Plan[], log: readonly LogEntry[]): Plan[] {
  const ranks = new Map<string, number>();
  for (const [at, { plan }] of log.entries()) if (!ranks.has(plan)) ranks.set(plan, at);
  const rankOf = ({ id }: Plan) => ranks.get(id) ?? log.length;
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...plans].sort((a, b) => rankOf(a) - rankOf(b) || compare(a.id, b.id));
}

/** The addresses of the numbered pages of all lists; a list that stands whole on its first page has none. */
export function numberedAddresses(
  plans: readonly Plan[],
  registers: Pick<Registers, 'units'>,
  log: readonly LogEntry[],
): string[] {
  const lists = new Map<string, { size: ListSize; shelves: Map<string, number> }>();
  const count = (list: string, size: ListSize, keys: readonly string[]) => {
    const shelves = lists.get(list)?.shelves ?? new Map<string, number>();
    lists.set(list, { size, shelves });
    for (const key of keys) shelves.set(key, (shelves.get(key) ?? 0) + 1);
  };
  for (const plan of plans)
    for (const { list, kind, keys } of rowsOfPlan(plan, registers)) count(list, ROW_SIZES[kind], keys);
  // A document is listed under its title as spelt in the plan that the log recorded first.
  for (const { index, initial } of indexedNames(inLogOrder(plans, log), registers))
    count(lettersAddress(index), LIST_SIZES.names, [initial]);
  for (const entry of log) count('/log/', LIST_SIZES.lines, [logKey(entry)]);
  return [...lists].flatMap(([list, { size, shelves }]) => addressesOfPages(list, size, shelves));
}

function addressesOfPages(list: string, size: ListSize, shelves: ReadonlyMap<string, number>): string[] {
  const rows = [...shelves.values()].reduce((sum, count) => sum + count, 0);
  if (rows <= size.whole) return [];
  return [...shelves].flatMap(([key, count]) =>
    Array.from({ length: Math.ceil(count / size.page) }, (_, at) => shelfAddress(list, key, at + 1)),
  );
}

/**
 * The page to which a page redirects once its content was withdrawn or moved: from a numbered page to the first page of its
 * list, `/sectors/road/3/` → `/sectors/road/`; from a name that is no longer a term, since only one plan still uses it, to
 * `/terms/`. Null for any other address.
 */
export function listAbove(address: string): string | null {
  return NUMBERED.exec(address)?.[1] ?? (TERM.test(address) ? '/terms/' : null);
}

const TERM = /^\/terms\/[^/]+\/$/;

const LISTS = [
  '(?:targets|timeline|log)/',
  '(?:units|documents|issuers|terms)/(?=letters/|collective/)',
  '(?:sectors|units|documents|issuers|regions|years|terms)/[^/]+/',
];
const KEY = '(?:\\d+|[a-z]|undated|other)';
const NUMBERED = new RegExp(`^(/(?:${LISTS.join('|')}))(?:(?:letters|collective)/)?${KEY}/(?:\\d+/)?$`);
