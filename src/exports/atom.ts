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

/** A feed after RFC 4287 as an XML document. */
export function printAtom(
  { title, address, page, updated, entries }: AtomFeed,
  { site, link }: Pick<Publisher, 'site' | 'link'>,
): string {
  const feed = block('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-Hans' }, [
    atomId(link(address)),
    leaf('title', `${title} - ${site}`),
    updatedOn(updated),
    block('author', {}, [leaf('name', site)]),
    inline('link', { rel: 'self', type: 'application/atom+xml', href: link(address) }, []),
    inline('link', { rel: 'alternate', type: 'text/html', href: link(page) }, []),
    ...entries,
  ]);
  return printXml(feed);
}

/** An `<id>` that stays the same as long as the address does. */
export function atomId(address: string): Element {
  return leaf('id', `urn:uuid:${uuidOf(address)}`);
}

/** An `<updated>` at the beginning of a day in China, since Atom requires a time. */
export function updatedOn(day: string): Element {
  return leaf('updated', `${day}T00:00:00+08:00`);
}

/** An element that holds only words. */
export function leaf(name: string, text: string): Element {
  return inline(name, {}, [words(text)]);
}
