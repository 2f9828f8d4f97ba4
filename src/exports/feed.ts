import type { Element } from 'xast';
import { clauseAddress, feedAddress, planAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { headline, nameOf } from '../model/clause-label.ts';
import type { Plan } from '../model/plan.ts';
import type { Publisher } from './publisher.ts';
import { uuidOf } from './uuid.ts';
import { block, inline, printXml, words } from './xml.ts';

/** A feed of plans, and of each the clauses that it is about. */
export interface Feed {
  title: string;
  /** The page whose news it brings, `/sectors/road/`; the feed's own address is below it. */
  page: string;
  entries: readonly { plan: Plan; clauses: readonly Clause[] }[];
}

/** A feed brings so many plans: programs fetch it many times a day, and the pages and the data have all. */
const MOST = 50;

/**
 * A feed after RFC 4287 of the plans that were `recorded` here last, by their ids, newest plan first. A plan is as new as
 * the last day that it states; Atom wants a time, so the beginning of that day in China stands for it. A plan that states
 * no whole day has no place in a feed, and where there is no other the feed is null.
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
    .slice(0, MOST)
    .toSorted((a, b) => compare(b.day, a.day));
  const [newest] = dated;
  if (!newest) return null;
  const { site, link } = publisher;
  const feed = block('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-Hans' }, [
    leaf('id', `urn:uuid:${uuidOf(link(feedAddress(page)))}`),
    leaf('title', `${title} - ${site}`),
    leaf('updated', instant(newest.day)),
    block('author', {}, [leaf('name', site)]),
    inline('link', { rel: 'self', type: 'application/atom+xml', href: link(feedAddress(page)) }, []),
    inline('link', { rel: 'alternate', type: 'text/html', href: link(page) }, []),
    ...dated.map(({ plan, clauses, day }) => entryOf(plan, clauses, day, page, link)),
  ]);
  return printXml(feed);
}

/** Where a feed is to be had. */
export interface FeedLink {
  address: string;
  type: string;
  title: string;
}

/** Where the feed of a page is to be had, as its `<link rel="alternate">` says; nowhere where no plan has a place in it. */
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
  // One plan has other words in each feed, and so is another entry.
  const id = uuidOf(`${link(feedAddress(page))}#${address}`);
  return block('entry', {}, [
    leaf('id', `urn:uuid:${id}`),
    leaf('title', plan.title),
    leaf('updated', instant(day)),
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

/** The last whole day that a plan states, in a list; an empty one where it states none. */
function lastDays({ dates }: Plan): string[] {
  const days = Object.values(dates).filter((date) => date?.length === 'YYYY-MM-DD'.length);
  return days
    .flatMap((day) => day ?? [])
    .toSorted()
    .slice(-1);
}

function instant(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function leaf(name: string, text: string): Element {
  return inline(name, {}, [words(text)]);
}
