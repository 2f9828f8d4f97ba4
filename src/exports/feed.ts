import type { Element } from 'xast';
import { clauseAddress, feedAddress, planAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { headline, nameOf } from '../model/clause-label.ts';
import type { Plan } from '../model/plan.ts';
import { atomId, leaf, printAtom, updatedOn } from './atom.ts';
import type { Publisher } from './publisher.ts';
import { block, inline, words } from './xml.ts';

/** A feed of plans, each with the clauses that it is about. */
export interface Feed {
  title: string;
  /** The page that it belongs to, `/sectors/road/`; the address of the feed is below it. */
  page: string;
  entries: readonly { plan: Plan; clauses: readonly Clause[] }[];
}

/** The number of plans in a feed: programs fetch it many times a day, and the other plans are in the data files. */
const MAX_PLANS = 50;

/**
 * A feed after RFC 4287 of the plans that were published here last, newest plan first. The date of a plan is the latest day
 * that it states; plans without one are left out. `recorded` maps plan ids to the day on which they were published here. Null
 * where no plan has a date.
 */
export function printFeed(
  { title, page, entries }: Feed,
  publisher: Pick<Publisher, 'site' | 'link'>,
  recorded: ReadonlyMap<string, string> = new Map(),
): string | null {
  const dated = entries
    .flatMap((entry) => lastDays(entry.plan).map((day) => ({ ...entry, day })))
    .toSorted((a, b) => compare(b.day, a.day))
    .toSorted((a, b) => compare(recorded.get(b.plan.id) ?? '', recorded.get(a.plan.id) ?? ''))
    .slice(0, MAX_PLANS)
    .toSorted((a, b) => compare(b.day, a.day));
  const [newest] = dated;
  if (!newest) return null;
  const list = dated.map(({ plan, clauses, day }) => entryOf(plan, clauses, day, page, publisher.link));
  return printAtom(
    { title, address: feedAddress(page), page, updated: newest.day, entries: list },
    publisher,
  );
}

/** A `<link rel="alternate">` to a feed. */
interface FeedLink {
  address: string;
  type: string;
  title: string;
}

/** The link to the feed of a page, in a list; empty where no plan has a date. */
export function feedLinks({
  title,
  page,
  entries,
}: Pick<Feed, 'title' | 'page'> & { entries: readonly { plan: Plan }[] }): FeedLink[] {
  const some = entries.some(({ plan }) => lastDays(plan).length > 0);
  return some ? [{ address: feedAddress(page), type: 'application/atom+xml', title }] : [];
}

function entryOf(
  plan: Plan,
  clauses: readonly Clause[],
  day: string,
  page: string,
  link: Publisher['link'],
): Element {
  const address = planAddress(plan);
  return block('entry', {}, [
    // The entry of a plan has other contents in each feed, so its id depends on the feed.
    atomId(`${link(feedAddress(page))}#${address}`),
    leaf('title', plan.title),
    updatedOn(day),
    ...plan.issuers.map((name) => block('author', {}, [leaf('name', name)])),
    inline('link', { rel: 'alternate', type: 'text/html', href: link(address) }, []),
    block('content', { type: 'xhtml' }, [contentOf(plan, clauses, link)]),
  ]);
}

function contentOf(plan: Plan, clauses: readonly Clause[], link: Publisher['link']): Element {
  const items = clauses.map((clause) => {
    const text = (clause.number === null ? '' : nameOf(clause)) + headline(clause);
    return inline('li', {}, [inline('a', { href: link(clauseAddress(plan, clause)) }, [words(text)])]);
  });
  return inline(
    'div',
    { xmlns: 'http://www.w3.org/1999/xhtml' },
    items.length === 0 ? [] : [block('ul', {}, items)],
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The latest day that a plan states, in a list; empty where it states none. */
function lastDays({ dates }: Plan): string[] {
  const days = Object.values(dates).filter((date) => date?.length === 'YYYY-MM-DD'.length);
  return days
    .flatMap((day) => day ?? [])
    .toSorted()
    .slice(-1);
}
