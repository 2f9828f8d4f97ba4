import type { Element } from 'xast';
import { clauseAddress, feedAddress, planAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { headline, nameOf } from '../model/clause-label.ts';
import type { Plan } from '../model/plan.ts';
import { langOf } from '../model/script.ts';
import { atomId, type FeedPublisher, leaf, printAtom, updatedOn } from './atom.ts';
import { block, inline, words } from './xml.ts';

/** A feed of plans, each with the clauses that it is about. */
export interface Feed {
  title: string;
  /** The page that it belongs to, `/sectors/road/`; the address of the feed is below it. */
  page: string;
  entries: readonly { plan: Plan; clauses: readonly Clause[] }[];
}

/** The day of the last entry of the log on each plan, by id, the last entry first. */
type RecordedDays = ReadonlyMap<string, string>;

/** The number of plans in a feed: programs fetch it many times a day, and the other plans are in the data files. */
const MAX_PLANS = 50;

/**
 * A feed after RFC 4287 of the plans that the log recorded last, in the log's order and with its days. A plan without an entry
 * comes after them with the latest day that it states, and is left out where it states none. Null where no plan has a day.
 */
export function printFeed(
  { title, page, entries }: Feed,
  publisher: FeedPublisher,
  recorded: RecordedDays,
): string | null {
  const ranks = new Map([...recorded.keys()].map((plan, rank) => [plan, rank]));
  const rankOf = ({ id }: Plan) => ranks.get(id) ?? recorded.size;
  const dated = entries
    .flatMap((entry) => dayOf(entry.plan, recorded).map((day) => ({ ...entry, day })))
    .toSorted((a, b) => rankOf(a.plan) - rankOf(b.plan) || compare(b.day, a.day))
    .slice(0, MAX_PLANS);
  const [newest] = dated;
  if (!newest) return null;
  const list = dated.map(({ plan, clauses, day }) => entryOf(plan, clauses, day, page, publisher));
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

/** The link to the feed of a page, in a list; empty where no plan has a day. */
export function feedLinks(
  { title, page, entries }: Pick<Feed, 'title' | 'page'> & { entries: readonly { plan: Plan }[] },
  recorded: RecordedDays,
): FeedLink[] {
  const some = entries.some(({ plan }) => dayOf(plan, recorded).length > 0);
  return some ? [{ address: feedAddress(page), type: 'application/atom+xml', title }] : [];
}

function entryOf(
  plan: Plan,
  clauses: readonly Clause[],
  day: string,
  page: string,
  { id, link }: FeedPublisher,
): Element {
  const address = planAddress(plan);
  const lang = langOf(plan);
  return block('entry', lang ? { 'xml:lang': lang } : {}, [
    // The entry of a plan has other contents in each feed, so its id depends on the feed.
    atomId(id, `${feedAddress(page)}#${address}`),
    leaf('title', plan.title),
    updatedOn(day),
    ...plan.issuers.map((name) => block('author', {}, [leaf('name', name)])),
    inline('link', { rel: 'alternate', type: 'text/html', href: link(address) }, []),
    block('content', { type: 'xhtml' }, [contentOf(plan, clauses, link)]),
  ]);
}

function contentOf(plan: Plan, clauses: readonly Clause[], link: FeedPublisher['link']): Element {
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

/** The day on which the log recorded a plan last, else the latest day that it states, in a list; empty where there is none. */
function dayOf({ id, dates }: Plan, recorded: RecordedDays): string[] {
  const logged = recorded.get(id);
  if (logged !== undefined) return [logged];
  const days = Object.values(dates).filter((date) => date?.length === 'YYYY-MM-DD'.length);
  return days
    .flatMap((day) => day ?? [])
    .toSorted()
    .slice(-1);
}
