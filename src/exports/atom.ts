import type { Element } from 'xast';
import type { Publisher } from './publisher.ts';
import { uuidOf } from './uuid.ts';
import { block, inline, printXml, words } from './xml.ts';

/** An Atom feed. */
interface AtomFeed {
  title: string;
  /** The address of the feed. */
  address: string;
  /** The address of the page that the feed belongs to. */
  page: string;
  /** The day of the newest entry, `2026-11-21`. */
  updated: string;
  entries: readonly Element[];
}

/** The site that a feed belongs to. */
export interface FeedPublisher extends Pick<Publisher, 'site' | 'link'> {
  /** Its id in site.yaml; null where it has none. */
  id: string | null;
}

/** A feed after RFC 4287 as an XML document; it names its own address only where that is known in full. */
export function printAtom(
  { title, address, page, updated, entries }: AtomFeed,
  { site, id, link }: FeedPublisher,
): string {
  const own = link(address);
  const self = inline('link', { rel: 'self', type: 'application/atom+xml', href: own }, []);
  const feed = block('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-Hans' }, [
    atomId(id, address),
    leaf('title', `${title} - ${site}`),
    updatedOn(updated),
    block('author', {}, [leaf('name', site)]),
    ...(URL.canParse(own) ? [self] : []),
    inline('link', { rel: 'alternate', type: 'text/html', href: link(page) }, []),
    ...entries,
  ]);
  return printXml(feed);
}

/** An `<id>` made of the site's id and an address, `/feed.xml`: the same wherever the site stands. */
export function atomId(site: string | null, address: string): Element {
  return leaf('id', `urn:uuid:${uuidOf(`${site ?? ''}${address}`)}`);
}

/** An `<updated>` at the beginning of a day in China, since Atom requires a time. */
export function updatedOn(day: string): Element {
  return leaf('updated', `${day}T00:00:00+08:00`);
}

/** An element that holds only words. */
export function leaf(name: string, text: string): Element {
  return inline(name, {}, [words(text)]);
}
